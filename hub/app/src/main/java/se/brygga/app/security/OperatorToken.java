package se.brygga.app.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Proves that a caller may act as operator: it can read the token file under the home folder, made anew at each start and
 * readable by the hub's own account only.
 */
public final class OperatorToken {

    /** Name of the file under the home folder. */
    public static final String FILE = "operator.token";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final byte[] token;

    private OperatorToken(byte[] token) {
        this.token = token;
    }

    /** Makes a token and writes it under the home folder. */
    public static OperatorToken create(Path home) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Path file = home.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(file, token, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new IllegalStateException("The operator's token cannot be written to " + file, e);
        }
        return new OperatorToken(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether this is the token; takes equally long for any wrong one. */
    boolean is(String candidate) {
        return MessageDigest.isEqual(token, candidate.getBytes(StandardCharsets.UTF_8));
    }
}

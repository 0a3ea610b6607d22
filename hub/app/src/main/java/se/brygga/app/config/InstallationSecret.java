package se.brygga.app.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import se.brygga.core.key.KeyedHash;

/**
 * The secret of an installation, from which the ids of persons and resources follow: the file {@code secret} in its home.
 *
 * <p>Made at the first start. Whoever loses it cannot recognise earlier persons any more; whoever shares it lets others
 * guess personal identity numbers from ids.
 */
public final class InstallationSecret {

    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private InstallationSecret() {}

    /** Reads or makes the secret of this home; throws IllegalStateException with what to do if it cannot be used. */
    public static KeyedHash load(Path home) {
        Path file = home.resolve("secret");
        try {
            if (Files.notExists(file)) {
                create(home, file);
            }
            checkPermissions(file);
            byte[] secret = Files.readAllBytes(file);
            if (secret.length < LENGTH) {
                throw new IllegalStateException(file + " has " + secret.length + " bytes; at least " + LENGTH
                        + " are needed. Restore it from the backup of this home.");
            }
            return new KeyedHash(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be read or made. Check that this user may write in " + home + ".", e);
        }
    }

    private static void create(Path home, Path file) throws IOException {
        Files.createDirectories(home);
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        Path fresh = Files.createTempFile(home, "secret", ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(secret));
                channel.force(true);
            }
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // Another start was quicker: its secret is the one to use.
            if (Files.notExists(file)) {
                throw e;
            }
        } finally {
            Files.delete(fresh);
        }
    }

    private static void checkPermissions(Path file) throws IOException {
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeAll(OWNER_ONLY);
        if (!others.isEmpty()) {
            throw new IllegalStateException("Others may use " + file + ": its mode is "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + ". Run 'chmod 600 " + file
                    + "', and consider who has read it.");
        }
    }
}

package se.brygga.simulators.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.SessionContext;

/**
 * What a client needs to log on to the SFTP server: user, password file and known host key.
 *
 * @param user name to log on with
 * @param passwordFile file with the password, readable by its owner only
 * @param knownHosts file with the server's public key, in the format of OpenSSH
 */
public record SftpAccount(String user, Path passwordFile, Path knownHosts) {

    private static final int PASSWORD_BYTES = 18;

    /** Makes a new password and writes both files for a server on this loopback port. */
    static SftpAccount create(Path folder, KeyPairProvider keys, int port) throws IOException {
        Path password = folder.resolve("sftp-password");
        Path hosts = folder.resolve("known_hosts");
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(random));
        var lines = new StringBuilder();
        for (KeyPair key : pairs(keys)) {
            String publicKey = PublicKeyEntry.toString(key.getPublic());
            lines.append("[127.0.0.1]:")
                    .append(port)
                    .append(' ')
                    .append(publicKey)
                    .append('\n');
            lines.append("[localhost]:")
                    .append(port)
                    .append(' ')
                    .append(publicKey)
                    .append('\n');
        }
        Files.writeString(hosts, lines);
        return new SftpAccount("brygga", password, hosts);
    }

    private static Iterable<KeyPair> pairs(KeyPairProvider keys) throws IOException {
        try {
            return keys.loadKeys((SessionContext) null);
        } catch (GeneralSecurityException e) {
            throw new IOException("The SFTP server's host key cannot be made", e);
        }
    }

    /** Returns true if this is the user with the right password. */
    boolean admits(String givenUser, String givenPassword) {
        try {
            return user.equals(givenUser)
                    && Files.readString(passwordFile).strip().equals(givenPassword);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

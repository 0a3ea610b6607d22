package se.brygga.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import picocli.CommandLine.Option;

/** The options for TLS with a client certificate, all PEM files. */
final class TlsOptions {

    @Option(names = "--ca", paramLabel = "FILE", description = "TLS: certificates (PEM) that the hub's must come from.")
    private Path authority;

    @Option(names = "--cert", paramLabel = "FILE", description = "TLS: certificate (PEM) to show to the hub.")
    private Path certificate;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Private key: of the certificate (PEM), or of the client (JSON Web Key).")
    private Path key;

    /** Returns the file with the private key; null if none was given. */
    Path key() {
        return key;
    }

    /**
     * Returns what to use for TLS; null if no option asks for it.
     *
     * @param foreignKey true if {@code --key} has nothing to do with TLS
     */
    SSLContext context(boolean foreignKey) {
        Path key = foreignKey ? null : this.key;
        if (authority == null && certificate == null && key == null) {
            return null;
        }
        if ((certificate == null) != (key == null)) {
            throw new Complaint("A client certificate needs its private key. Give both --cert and --key.");
        }
        try {
            PemSslStoreDetails own = certificate == null
                    ? null
                    : PemSslStoreDetails.forCertificate(text(certificate)).withPrivateKey(text(key));
            PemSslStoreDetails trusted = authority == null ? null : PemSslStoreDetails.forCertificate(text(authority));
            return SslBundle.of(new PemSslStoreBundle(own, trusted)).createSslContext();
        } catch (IllegalStateException e) {
            throw new Complaint("The certificates or the key cannot be used. Give PEM files that fit together.", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read. Check the path.", e);
        }
    }
}

package se.brygga.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.HouseFolder;

class MllpTlsTest {

    private static final char[] PASSWORD = "not-secret".toCharArray();

    private Path folder;
    private Terminal terminal;

    @BeforeEach
    void openTerminal(@TempDir Path root) throws Exception {
        folder = root;
        HouseFolder.in(root).write("adt.hl7", Adt.admission("Tolvansson"));
        terminal = new Terminal(root);
        makeKey("hub");
        makeKey("hospital");
    }

    @Test
    void certificatesOfBothSidesAreProven() throws Exception {
        try (MllpServer server = new MllpServer(listening(), MllpServer.acknowledging("AA"))) {
            assertThat(send(server, "--ca", "hub.pem", "--cert", "hospital.pem", "--key", "hospital.key"))
                    .isZero();
            assertThat(terminal.out()).contains("mllps://localhost").contains("MSA|AA|M1");
        }
    }

    @Test
    void hubWithAForeignCertificateIsRefused() throws Exception {
        try (MllpServer server = new MllpServer(listening(), MllpServer.acknowledging("AA"))) {
            assertThat(send(server, "--ca", "hospital.pem", "--cert", "hospital.pem", "--key", "hospital.key"))
                    .isEqualTo(1);
            assertThat(server.received()).isEmpty();
            await().untilAsserted(() -> assertThat(server.failures()).isNotEmpty());
        }
    }

    @Test
    void withoutClientCertificateNothingIsAccepted() throws Exception {
        try (MllpServer server = new MllpServer(listening(), MllpServer.acknowledging("AA"))) {
            assertThat(send(server, "--ca", "hub.pem")).isEqualTo(1);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void certificateWithoutKeyIsTold() throws Exception {
        try (MllpServer server = new MllpServer(listening(), MllpServer.acknowledging("AA"))) {
            assertThat(send(server, "--ca", "hub.pem", "--cert", "hospital.pem"))
                    .isEqualTo(1);
            assertThat(terminal.err()).contains("Give both --cert and --key");
        }
    }

    private int send(MllpServer server, String... tls) {
        String[] words = {
            "send",
            "north-ehr",
            folder.resolve("adt.hl7").toString(),
            "--host",
            "localhost",
            "--port",
            "" + server.port()
        };
        String[] all = java.util.Arrays.copyOf(words, words.length + tls.length);
        for (int i = 0; i < tls.length; i++) {
            all[words.length + i] =
                    tls[i].startsWith("--") ? tls[i] : folder.resolve(tls[i]).toString();
        }
        return terminal.type(all);
    }

    private SSLServerSocket listening() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("hub"), PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("hospital", store("hospital").getCertificate("hospital"));
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLServerSocket socket = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("localhost"));
        socket.setNeedClientAuth(true);
        return socket;
    }

    /** Makes a key with a certificate of its own for localhost: NAME.p12, NAME.pem, NAME.key. */
    private void makeKey(String name) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        int code = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        folder.resolve(name + ".p12").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isZero();
        KeyStore store = store(name);
        pem(name + ".pem", "CERTIFICATE", store.getCertificate(name).getEncoded());
        pem(name + ".key", "PRIVATE KEY", store.getKey(name, PASSWORD).getEncoded());
    }

    private KeyStore store(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private void pem(String file, String what, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(content);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }
}

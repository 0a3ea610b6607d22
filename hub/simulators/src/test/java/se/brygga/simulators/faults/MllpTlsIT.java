package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.brygga.app.mllp.MllpClient;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hub.HubOptions;

/** The hospital's door with TLS: both sides prove who they are, and nobody else gets an answer. */
class MllpTlsIT {

    private static final String PASSWORD = "not-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Path keys;
    private static HubUnderTest hub;

    @BeforeAll
    static void startHub() throws Exception {
        Path home = TestHome.fresh("tls");
        keys = Files.createDirectories(home.resolve("keys"));
        for (String name : List.of("hub", "hospital", "stranger")) {
            makeKey(name);
        }
        trust("hub", "hospital");
        trust("hospital", "hub");
        trust("stranger", "hub");
        String bundle = "spring.ssl.bundle.jks.mellanland-ehr.";
        HubOptions options = HubOptions.in(home)
                .onFreePorts()
                .with(Map.of(
                        "mellanland-ehr.tls",
                        "true",
                        bundle + "keystore.location",
                        "file:" + store("hub"),
                        bundle + "keystore.password",
                        PASSWORD,
                        bundle + "keystore.type",
                        "PKCS12",
                        bundle + "truststore.location",
                        "file:" + store("hub-trusts"),
                        bundle + "truststore.password",
                        PASSWORD,
                        bundle + "truststore.type",
                        "PKCS12"));
        hub = HubUnderTest.start(options, home.resolve("logs").resolve("console.log"));
    }

    @AfterAll
    static void stopHub() throws IOException {
        hub.close();
    }

    @Test
    void aHospitalWithItsCertificateIsAnswered() throws Exception {
        assertThat(admit(context("hospital", true)).code()).isEqualTo("AA");
    }

    @Test
    void withoutACertificateNobodyIsAnswered() {
        assertThatThrownBy(() -> admit(context("hospital", false))).isInstanceOf(IOException.class);
    }

    @Test
    void aCertificateThatTheHubDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> admit(context("stranger", true))).isInstanceOf(IOException.class);
    }

    @Test
    void aPlainSocketIsRefused() {
        assertThatThrownBy(() -> admit(null)).isInstanceOf(IOException.class);
    }

    private static Acknowledgement admit(SSLContext tls) throws IOException {
        int port = hub.options().mllp().getPort();
        String message = new Desk(hub.options().mllp()).good();
        try (MllpClient client = MllpClient.connect("localhost", port, tls, PATIENCE)) {
            return Acknowledgement.of(client.exchange(Desk.bytes(message)));
        }
    }

    private static SSLContext context(String name, boolean withKey) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(load(name), PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(load(name + "-trusts"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(withKey ? own.getKeyManagers() : null, trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static Path store(String name) {
        return keys.resolve(name + ".p12");
    }

    private static void makeKey(String name) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                store(name).toString());
        keytool(
                "-exportcert",
                "-alias",
                name,
                "-file",
                keys.resolve(name + ".cer").toString(),
                "-keystore",
                store(name).toString());
    }

    private static void trust(String who, String whom) throws Exception {
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                whom,
                "-file",
                keys.resolve(whom + ".cer").toString(),
                "-keystore",
                store(who + "-trusts").toString());
    }

    private static void keytool(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

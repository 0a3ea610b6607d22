package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems that log in by TLS certificate, over real sockets (security.md 6, case 69 for HTTP). */
class CertificateCasesTest {

    private static final String PASSWORD = "not-secret";

    private static Path keys;

    @AutoClose
    private static SecuredHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        keys = Files.createDirectories(folder.resolve("keys"));
        make("hub", "hub", "dns:localhost,ip:127.0.0.1");
        make("north", "north", "dns:north.example");
        make("south", "south", "dns:south.example");
        make("unregistered", "unregistered", "dns:unregistered.example");
        make("stranger", "north", "dns:north.example");
        for (String trusted : List.of("north", "south", "unregistered")) {
            trust("hub", trusted);
        }
        hub = new SecuredHub(
                folder,
                Map.of(
                        "server.ssl.key-store",
                        "file:" + store("hub"),
                        "server.ssl.key-store-password",
                        PASSWORD,
                        "server.ssl.trust-store",
                        "file:" + store("hub-trusts"),
                        "server.ssl.trust-store-password",
                        PASSWORD,
                        "server.ssl.client-auth",
                        "want"));
    }

    @Test
    void case069SystemSendsByItsCertificate() throws Exception {
        var answer = post("north", "/intake/north-ehr", null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("north [SYSTEM] north-ehr", "writes");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void case069CertificateOfOneCannotSendAsAnother() throws Exception {
        assertThat(post("south", "/intake/north-ehr", null).statusCode()).isEqualTo(403);
        assertThat(hub.audit.last().caller().client()).isEqualTo("south");
        assertThat(hub.audit.last().reason()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void case069TokenOfOneIsNotTakenWithCertificateOfAnother() throws Exception {
        String token = hub.minted.sign(Minted.system("north"));

        assertThat(post("south", "/intake/north-ehr", token).statusCode()).isEqualTo(401);
        assertThat(hub.audit.last().reason()).isEqualTo("CERTIFICATE_OF_ANOTHER");
        assertThat(post("north", "/intake/north-ehr", token).statusCode()).isEqualTo(200);
    }

    @Test
    void case069CertificateThatNobodyRegistered() throws Exception {
        assertThat(post("unregistered", "/intake/north-ehr", null).statusCode()).isEqualTo(401);
        assertThat(hub.audit.last().reason()).isEqualTo("CERTIFICATE_UNKNOWN");
    }

    @Test
    void case069CertificateOfAnIssuerThatIsNotTrusted() {
        assertThatThrownBy(() -> post("stranger", "/intake/north-ehr", null)).isInstanceOf(IOException.class);
    }

    @Test
    void case069WithoutCertificateATokenIsNeeded() throws Exception {
        assertThat(post(null, "/intake/north-ehr", null).statusCode()).isEqualTo(401);
        assertThat(post(null, "/intake/north-ehr", hub.minted.sign(Minted.system("north")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void s07OnlyTls12AndNewerIsSpoken() throws IOException {
        assertThat(ClientHello.isTaken(hub.port(), 3)).isTrue();
        assertThat(ClientHello.isTaken(hub.port(), 2) || ClientHello.isTaken(hub.port(), 1))
                .isFalse();
    }

    private static HttpResponse<String> post(String who, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + hub.port() + path))
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newBuilder()
                .sslContext(tls(who))
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext tls(String who) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(store("hub")));
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(who == null ? null : load(store(who)), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (String alias : java.util.Collections.list(store.aliases())) {
            if (file.equals(store("hub"))) {
                trusted.setCertificateEntry(alias, store.getCertificate(alias));
            }
        }
        return file.equals(store("hub")) ? trusted : store;
    }

    private static Path store(String name) {
        return keys.resolve(name + ".p12");
    }

    private static void make(String name, String commonName, String names) throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + commonName,
                "-ext",
                "san=" + names,
                "-keystore",
                store(name).toString());
    }

    private static void trust(String truster, String trusted) throws Exception {
        Path certificate = keys.resolve(trusted + ".cer");
        keytool(
                "-exportcert",
                "-alias",
                trusted,
                "-keystore",
                store(trusted).toString(),
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                trusted,
                "-keystore",
                store(truster + "-trusts").toString(),
                "-file",
                certificate.toString());
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

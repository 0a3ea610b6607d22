package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client sends by accident, over a bare socket (security.md 6: 11, 44, 45). */
class OddRequestCasesTest {

    @AutoClose
    private static SecuredHub hub;

    private static String basic;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new SecuredHub(folder, Map.of());
        String pair = "operator:" + Files.readString(hub.home.resolve(OperatorToken.FILE));
        basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void case011TwoAuthorizationHeaders() throws IOException {
        String header = "Authorization: " + "Bearer " + hub.minted.sign(Minted.nurse()) + "\r\n";

        assertThat(raw("GET /fhir/Patient/1", header + header)).startsWith("HTTP/1.1 400");
        assertThat(hub.audit.last().reason()).isEqualTo("AUTHORIZATION_TWICE");
    }

    @ParameterizedTest(name = "Case044 {0}")
    @ValueSource(strings = {"X-HTTP-Method-Override: GET", "X-HTTP-Method: GET", "X-Method-Override: GET"})
    void case044MethodOverrideIsIgnored(String header) throws IOException {
        String length = "Content-Length: 0\r\n";

        assertThat(raw("POST /operator/replay", length + header + "\r\nAuthorization: " + basic + "\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("POST /operator/replay?_method=GET", length + "Authorization: " + basic + "\r\n"))
                .startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest(name = "Case045 {0}")
    @ValueSource(
            strings = {
                "GET //fhir/metadata",
                "GET /fhir//Patient",
                "GET /fhir/metadata;jsessionid=1",
                "GET /fhir/metadata/%2e%2e/Patient/1",
                "GET /fhir/metadata/../Patient/1",
                "GET /fhir/metadata/..%2fPatient/1",
                "GET /fhir/metadata%00",
                "GET /fhir/%252e%252e/Patient",
                "GET /brygga.css/..\\operator",
                "GET /fhir/metadata%5c..",
                "TRACE /fhir/metadata",
                "PROPFIND /fhir/metadata",
                "GETS /fhir/metadata"
            })
    void case045PathsThatAreNotPlain(String request) throws IOException {
        assertThat(raw(request, ""))
                .matches("(?s)HTTP/1.1 (400|401|403|405|501).*")
                .doesNotContain("nobody");
    }

    @ParameterizedTest(name = "Case045 {0}")
    @ValueSource(strings = {"/fhir/\u2215etc", "/fhir/%ef%bc%8fPatient", "/fhir/%c0%af"})
    void case045OddSlashesOpenNothing(String path) throws IOException {
        assertThat(raw("GET " + path, "")).matches("(?s)HTTP/1.1 (400|401).*");
    }

    /** Sends what no client would: returns the first of the answer. */
    private static String raw(String request, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hub.port())) {
            String text = request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input over HTTP is refused as a problem document (RFC 9457). */
class HttpRefusalIT {

    private static final int SEVENTEEN_MEGABYTES = 17 << 20;

    private static Path home;
    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws IOException {
        home = TestHome.fresh("http-refusal");
        hub = HubUnderTest.start(home);
    }

    @AfterAll
    static void stop() throws IOException {
        hub.close();
    }

    @Test
    void aConnectorThatDoesNotExistIsNotFound() throws Exception {
        refused("/intake/nobody-nothing", "{}", 404);
    }

    @Test
    void whatIsNotJsonIsABadRequest() throws Exception {
        refused("/intake/akerby-homecare", "{\"kind\":", 400);
    }

    @Test
    void aBodyBeyondTheLimitIsTooLarge() throws Exception {
        refused("/intake/akerby-homecare", "\"" + "x".repeat(SEVENTEEN_MEGABYTES) + "\"", 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intake/akerby-homecare", "/fhir", "/fhir/$process-message"})
    void aFormIsNotTakenAndNotLogged(String path) throws Exception {
        var answer = post(path, "{\"text\":\"Rarissimus\"}", "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("Rarissimus");
        assertThat(home.resolve("logs").resolve("hub.log")).content().doesNotContain("Rarissimus");
    }

    @Test
    void anAddressThatDoesNotExistIsToldWithoutATrace() throws Exception {
        var request = HttpRequest.newBuilder(hub.options().http().resolve("/nothing"))
                .header("Accept", "text/html")
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Not Found").doesNotContain("Exception");
    }

    private static void refused(String path, String body, int status) throws Exception {
        var answer = post(path, body, "application/json");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private static HttpResponse<String> post(String path, String body, String contentType) throws Exception {
        URI address = hub.options().http().resolve(path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}

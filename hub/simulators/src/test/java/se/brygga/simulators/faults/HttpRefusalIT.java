package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bad input over HTTP is refused as a problem document (RFC 9457). */
class HttpRefusalIT {

    private static final int SEVENTEEN_MEGABYTES = 17 << 20;

    private static HubUnderTest hub;

    @BeforeAll
    static void start() throws IOException {
        hub = HubUnderTest.start(TestHome.fresh("http-refusal"));
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

    private static void refused(String path, String body, int status) throws Exception {
        URI address = hub.options().http().resolve(path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}

package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.intake.FhirDoor;

/** Everything that the whole hub answers to is closed unless it is named here; and FHIR finds the route of its sender. */
class HubDoorsTest {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** What anybody may get. */
    private static final Set<String> PUBLIC = Set.of(
            "/fhir/metadata",
            "/.well-known/smart-configuration",
            "/fhir/.well-known/smart-configuration",
            "/brygga.css");

    /** Where browsers come in from a record system: nobody has a login yet, and without a launch that counts they get nothing. */
    private static final Set<String> WAYS_IN =
            Set.of("GET /launch 400", "POST /launch 415", "GET /launch/callback 403", "GET /view 403");

    @AutoClose
    private static RunningHub hub;

    private static HttpClient client;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        hub = new RunningHub(home);
        client = HttpClient.newHttpClient();
    }

    @Test
    void nothingThatIsMappedAnswersWithoutALogin() throws Exception {
        Set<String> paths = paths();
        assertThat(paths)
                .contains("/", "/operator/replay", "/intake/akerby-homecare", "/error", "/fhir/Patient/x")
                .hasSizeGreaterThan(10);
        Set<String> answered = new TreeSet<>();
        for (String path : paths) {
            for (String method : METHODS) {
                int status = status(hub.port(), method, path);
                if (WAYS_IN.contains(method + " " + path + " " + status)) {
                    continue;
                }
                if (status != 401 && status != 403 && !(PUBLIC.contains(path) && READING.contains(method))) {
                    answered.add(method + " " + path + " " + status);
                }
            }
        }
        assertThat(answered).isEmpty();
        assertThat(hub.audited)
                .extracting(AccessEvent::kind)
                .containsOnly(AccessEvent.Kind.LOGIN_FAILED, AccessEvent.Kind.DENIED, AccessEvent.Kind.BAD_REQUEST);
    }

    @Test
    void whatIsPublicAnswers() throws Exception {
        assertThat(status(hub.port(), "GET", "/brygga.css")).isEqualTo(200);
        assertThat(status(hub.port(), "GET", "/.well-known/smart-configuration"))
                .isEqualTo(404);
    }

    @Test
    void i1TheHubSaysThatItMakesSummaries() throws Exception {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/fhir/metadata"))
                .build();
        assertThat(client.send(asked, HttpResponse.BodyHandlers.ofString()).body())
                .contains("\"name\":\"summary\"");
    }

    @Test
    void case101TheManagementPortShowsHealthAndMetricsAndNothingElse() throws Exception {
        assertThat(status(hub.managementPort(), "GET", "/actuator/health/liveness"))
                .isEqualTo(200);
        assertThat(status(hub.managementPort(), "GET", "/actuator/prometheus")).isEqualTo(200);
        for (String path : Set.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/")) {
            assertThat(status(hub.managementPort(), "GET", path)).as(path).isIn(401, 403, 404);
        }
        assertThat(status(hub.port(), "GET", "/actuator/health")).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "akerby-homenursing, transaction-decision-and-weight, '', application/fhir+json, 202",
        "akerby-homenursing, communication-reply, $process-message, application/fhir+json, 202",
        "akerby-homenursing, communication-reply, '', application/fhir+json, 422",
        "akerby-homenursing, communication-reply, $else, application/fhir+json, 404",
        "akerby-homenursing, communication-reply, $process-message, application/x-www-form-urlencoded, 415",
        "akerby-homecare, communication-reply, $process-message, application/fhir+json, 403"
    })
    void fhirGoesThroughTheRouteOfItsSender(String connector, String sample, String path, String type, int status)
            throws IOException {
        byte[] body = Files.readAllBytes(Path.of(System.getProperty("brygga.root"))
                .resolve("connectors/akerby-homenursing/samples")
                .resolve(sample)
                .resolve("input.json"));

        FhirDoor.Answer answer =
                hub.context.getBean(FhirDoor.class).take(connector, path, body, type, "application/fhir+json");

        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.status()).as(text).isEqualTo(status);
        if (status != 202) {
            assertThat(text).contains("OperationOutcome");
        }
    }

    /** Every path that a controller, a route or a servlet answers to, with something in the place of variables. */
    private static Set<String> paths() {
        Set<String> paths = hub.paths();
        paths.addAll(PUBLIC);
        paths.addAll(Set.of("/fhir", "/fhir/Patient/x", "/registers", "/access/emergency", "/audit", "/index.html"));
        return paths;
    }

    private static int status(int port, String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}

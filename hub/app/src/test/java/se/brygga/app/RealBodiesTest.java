package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.security.Minted;

/** What a writer would send, sent by those who only read: nothing of it is taken (security.md 3.1), and all of it from a writer. */
class RealBodiesTest {

    private static final String SYSTEM = "akerby-homenursing";
    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));
    private static final Path SAMPLES = ROOT.resolve("connectors/akerby-homenursing/samples");
    private static final String ANNUL = "{\"reason\":\"Entered for another person\"}";
    private static final Minted MINTED = new Minted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AutoClose
    private static RunningHub hub;

    private static Map<String, String> bodies;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        hub = RunningHub.trusting(MINTED, home);
        bodies = Map.of(
                "/fhir", Files.readString(SAMPLES.resolve("transaction-decision-and-weight/input.json")),
                "/fhir/$process-message", Files.readString(SAMPLES.resolve("communication-reply/input.json")),
                "/registers",
                        Files.readString(ROOT.resolve("fhir-profiles/examples/valid/register-block-inner.json"))
                                .replace("SE2329990010-V1", "SE2120009994-V1")
                                .replace("SE2329990010-K01", "SE2120009994-HSV01"),
                "/registers/current", "{}",
                "/registers/4f1c0d2e/annul", ANNUL);
    }

    @Test
    void aSystemThatMayOnlyReadWritesNothing() throws Exception {
        String token = MINTED.sign(Minted.system(SYSTEM).claim("scope", "system/*.rs"));

        refused(token, bodies);
    }

    @Test
    void peopleWriteNothingThatIsASystems() throws Exception {
        for (String role : List.of("READER", "COORDINATOR", "CONSENT_ADMIN")) {
            refused(MINTED.sign(person("shared-view", role)), bodies);
        }
        refused(MINTED.sign(person("audit-review", "AUDITOR")), bodies);
        refused(MINTED.sign(person("operations", "VIEWER")), bodies);
    }

    @Test
    void whatIsForPeopleWhoReadIsForNobodyElse() throws Exception {
        Map<String, String> forPeople = Map.of(
                "/access/consents", "{\"patient\":\"p\",\"grantee\":\"unit\"}",
                "/access/consents/c/annul", ANNUL,
                "/access/emergency",
                        "{\"patient\":\"p\",\"reasonCode\":\"unconscious\",\"reason\":\"Unconscious on arrival\","
                                + "\"dangerToLife\":true,\"consentUnobtainable\":true,\"cannotRequestLift\":true}",
                "/access/emergency/e/end", "{}",
                "/access/lift-requests", "{\"patient\":\"p\",\"reason\":\"Unconscious on arrival\"}");

        refused(MINTED.sign(Minted.system(SYSTEM)), forPeople);
        refused(MINTED.sign(person("audit-review", "AUDITOR")), forPeople);
        refused(MINTED.sign(person("operations", "VIEWER")), forPeople);
    }

    @Test
    void theSameBodiesAreTakenFromASystemThatMayWrite() throws Exception {
        String token = MINTED.sign(Minted.system(SYSTEM));

        assertThat(post(token, "/fhir").statusCode()).isEqualTo(202);
        assertThat(post(token, "/fhir/$process-message").statusCode()).isEqualTo(202);
        HttpResponse<String> entered = post(token, "/registers");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        String entry = entered.headers().firstValue("Location").orElseThrow();
        assertThat(send(token, entry + "/annul", ANNUL).statusCode()).isEqualTo(200);
        assertThat(post(token, "/registers/current").statusCode()).isEqualTo(204);
    }

    /** Forbidden, in FHIR, and in the audit log. */
    private static void refused(String token, Map<String, String> sent) throws Exception {
        for (Map.Entry<String, String> each : sent.entrySet()) {
            int before = hub.audited.size();
            HttpResponse<String> answer = send(token, each.getKey(), each.getValue());

            assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(403);
            assertThat(answer.body()).as(each.getKey()).contains("\"OperationOutcome\"", "\"forbidden\"");
            assertThat(hub.audited.subList(before, hub.audited.size()))
                    .as(each.getKey())
                    .anyMatch(event -> event.kind() == Kind.DENIED);
        }
    }

    private static JWTClaimsSet.Builder person(String application, String role) {
        return Minted.nurse().claim("client_id", application).claim("roles", List.of(role));
    }

    private static HttpResponse<String> post(String token, String path) throws IOException, InterruptedException {
        return send(token, path, bodies.get(path));
    }

    private static HttpResponse<String> send(String token, String path, String body)
            throws IOException, InterruptedException {
        String form = path.startsWith("/access") ? "application/json" : "application/fhir+json";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", form)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

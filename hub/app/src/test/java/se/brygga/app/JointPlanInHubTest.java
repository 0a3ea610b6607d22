package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.security.Minted;

/** A joint plan in the whole hub: sent by the primary care centre, accepted, kept, told to the others, and read as one. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JointPlanInHubTest {

    private static final String SYSTEM = "mellanland-primarycare";
    private static final Path SAMPLE = Path.of("connectors", SYSTEM, "samples", "transaction-joint-plan", "input.json");
    private static final Minted MINTED = new Minted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    @AutoClose
    private static RunningHub hub;

    @BeforeAll
    static void start() throws IOException {
        hub = RunningHub.trusting(MINTED, home);
    }

    @Test
    @Order(1)
    void itsFrameIsAcceptedKeptAndToldToTheOtherParticipant() throws Exception {
        HttpRequest post = request("/fhir", SYSTEM)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofFile(
                        Path.of(System.getProperty("brygga.root")).resolve(SAMPLE)))
                .build();
        HttpResponse<String> answer = CLIENT.send(post, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(eventually("select case_id || ' ' || number || ' ' || unit from act"))
                .containsExactly("plan/SIP-2026-1 1 SE2329990010-VC01");
        assertThat(eventually("select event || ' ' || destination from delivery"))
                .containsExactly("joint-plan akerby-homecare");
        assertThat(rows("select type || ' ' || custodian from resource")).contains("CareTeam SE2329990010-V1");
    }

    @Test
    @Order(2)
    void itIsReadAsOneByTheIdOfWhatIsKeptAndNotByThatOfWhatWasSent() throws Exception {
        Set<String> read = new TreeSet<>();
        for (String id : rows("select id from resource where type = 'CarePlan'")) {
            HttpResponse<String> answer = get("/fhir/CarePlan/" + id + "/$joint-plan?print=text&language=en");
            read.add(answer.statusCode() + " " + get("/fhir/CarePlan/" + id).statusCode());
            if (answer.statusCode() == 200) {
                assertThat(answer.body())
                        .contains("\"Binary\"", "\"Goal\"", "\"CareTeam\"", "\"Provenance\"", "Bo hemma");
            }
        }
        assertThat(read).containsExactly("200 200", "404 404");
    }

    @Test
    @Order(3)
    void aSystemOfAnotherBodyFindsNothingWhereItHasNoPart() throws Exception {
        for (String id : rows("select id from resource where type = 'CarePlan'")) {
            HttpRequest ask = request("/fhir/CarePlan/" + id + "/$joint-plan", "norrvik-homecare")
                    .build();
            assertThat(CLIENT.send(ask, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void aVersionThatIsNotThereIsRefusedAndOneComparedWithItselfDiffersInNothing() throws Exception {
        Set<String> answers = new TreeSet<>();
        for (String id : rows("select id from resource where type = 'CarePlan'")) {
            String path = "/fhir/CarePlan/" + id + "/$plan-difference?from=1&to=";
            answers.add(get(path + "1").statusCode() + " " + get(path + "2").statusCode());
        }
        assertThat(answers).containsExactly("200 400", "404 404");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path, SYSTEM).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String system) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + path))
                .header("Authorization", "Bearer " + MINTED.sign(Minted.system(system)));
    }

    private static Set<String> eventually(String query) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        Set<String> rows = rows(query);
        while (rows.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            rows = rows(query);
        }
        return rows;
    }

    private static Set<String> rows(String query) throws SQLException {
        Set<String> rows = new TreeSet<>();
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record/brygga.db"));
                var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}

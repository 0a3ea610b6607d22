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
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.security.Minted;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;

/** The patient page in the whole hub, of what two systems have sent of one person. */
class PatientPageInHubTest {

    private static final Minted MINTED = new Minted();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path home;

    @AutoClose
    private static RunningHub hub;

    private static String person;

    @BeforeAll
    static void start() throws Exception {
        hub = RunningHub.trusting(MINTED, home);
        send("akerby-homenursing", "transaction-decision-and-weight");
        send("mellanland-primarycare", "transaction-joint-plan");
        Awaitility.await().until(() -> rows("select distinct custodian from resource")
                .containsAll(Set.of("SE2120009994-V1", "SE2329990010-V1")));
        person = rows("select person from resource where type = 'Observation'")
                .iterator()
                .next();
    }

    @Test
    void aNurseSeesWhatTheOwnBodyKnowsAndThatConsentIsMissingForTheRest() {
        hub.audited.clear();
        HttpResponse<String> page =
                OpenedView.open(hub.context, Readers.nurse(person), person).get("");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Vikt", "Åkerby kommun, hälso- och sjukvård", "Din läsning loggas")
                .contains("Samtycke saknas. Uppgifter kan finnas.")
                .doesNotContain("Region Mellanland", "Bo hemma", "191212121212");
        assertThat(hub.audited)
                .singleElement()
                .matches(event -> event.kind() == AccessEvent.Kind.PAGE
                        && event.interaction().equals("view")
                        && event.person().equals(person));
    }

    @Test
    void somebodyWhomNothingTiesToThePersonIsToldSoInWords() {
        String stranger = "0".repeat(32);
        HttpResponse<String> page =
                OpenedView.open(hub.context, Readers.nurse(stranger), stranger).get("?lang=en");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("No care relation or current intervention ties your unit to the person.");
    }

    private static void send(String system, String sample) throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("brygga.root"), "connectors", system, "samples", sample, "input.json");
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/fhir"))
                .header("Authorization", "Bearer " + MINTED.sign(Minted.system(system)))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = CLIENT.send(post, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
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

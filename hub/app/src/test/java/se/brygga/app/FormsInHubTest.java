package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.security.Minted;
import se.brygga.app.view.Markup;
import se.brygga.app.view.browser.Browser;
import se.brygga.app.view.browser.Window;
import se.brygga.app.view.emergency.Shown;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.session.Readers;

/** What a reader can do from the page, in the whole hub: emergency access, and the log extract for who may look at the log. */
class FormsInHubTest {

    private static final Minted MINTED = new Minted();

    @TempDir
    private static Path home;

    @AutoClose
    private static RunningHub hub;

    private static String person;

    @BeforeAll
    static void start() throws Exception {
        hub = RunningHub.trusting(MINTED, home);
        for (String[] each : new String[][] {
            {"akerby-homenursing", "transaction-decision-and-weight"},
            {"mellanland-primarycare", "transaction-joint-plan"}
        }) {
            Path file =
                    Path.of(System.getProperty("brygga.root"), "connectors", each[0], "samples", each[1], "input.json");
            HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hub.port() + "/fhir"))
                    .header("Authorization", "Bearer " + MINTED.sign(Minted.system(each[0])))
                    .header("Content-Type", "application/fhir+json")
                    .POST(BodyPublishers.ofFile(file))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(post, BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(202);
        }
        Awaitility.await().until(() -> rows("select distinct custodian from resource")
                .containsAll(Set.of("SE2120009994-V1", "SE2329990010-V1")));
        person = rows("select person from resource where type = 'Observation'")
                .iterator()
                .next();
    }

    @Test
    void emergencyAccessOpensWhatTheRegionKeepsAndEnds() {
        OpenedView view = OpenedView.open(hub.context, Readers.nurse(person), person);
        assertThat(view.get("").body()).contains("/emergency?lang=sv").doesNotContain("Bo hemma");
        String token = "token=" + Shown.token(view.get("/emergency").body());

        HttpResponse<String> answer = view.post(
                "/emergency",
                token
                        + "&reasonCode=acute-illness&reason=Medvetsl%C3%B6s+hemma&dangerToLife=true&consentUnobtainable=true");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(view.get("").body()).contains("Nödöppning pågår till", "Region Mellanland");
        view.post("/emergency/end", token);
        assertThat(view.get("").body()).doesNotContain("Nödöppning pågår", "Bo hemma");
    }

    @Test
    void whoMayLookAtTheLogPrintsTheExtractOfThePatient() {
        OpenedView view = OpenedView.open(hub.context, auditor(), person);
        assertThat(view.get("").body()).contains("/extract?lang=sv");
        hub.audited.clear();

        String form = Shown.keep("extract-form", view.get("/extract"));
        HttpResponse<String> paper = view.post("/extract", "token=" + Shown.token(form) + "&from=2026-01-01&lang=sv");

        assertThat(paper.statusCode()).as(paper.body()).isEqualTo(200);
        assertThat(Shown.keep("extract", paper)).contains("<h1>Loggutdrag</h1>", "2026-01-01 00:00", "Inga poster.");
        Markup.harmless(paper.body());
        assertThat(hub.audited)
                .anyMatch(event -> event.kind() == AccessEvent.Kind.EXPORT
                        && event.person().equals(person));
        assertThat(view.post("/extract", "token=guessed").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"sv, 1440, true", "en, 320, true", "sv, 320, false"})
    void theExtractIsAnAccessiblePage(String language, int width, boolean scripts) {
        OpenedView view = OpenedView.open(hub.context, auditor(), person);
        var look = new Browser.Look(width, scripts, language);
        try (Window window = Browser.shared().window(view, hub.port(), look).go("?lang=" + language)) {
            window.follow("#a-extract");
            assertThat(window.faults("extract-form-" + language + "-" + width)).isEmpty();
            window.follow("main form button[type=submit], main form button");
            assertThat(window.faults("extract-" + language + "-" + width)).isEmpty();
            assertThat(window.text()).contains(language.equals("sv") ? "Loggutdrag" : "Log extract");
        }
    }

    @Test
    void whoMayNotLookAtTheLogIsRefusedAndNotOfferedIt() {
        OpenedView view = OpenedView.open(hub.context, Readers.nurse(person), person);

        assertThat(view.get("").body()).doesNotContain("/extract");
        assertThat(view.get("/extract").statusCode()).isEqualTo(403);
        assertThat(view.post("/extract", "token=guessed").statusCode()).isEqualTo(403);
    }

    private static Caller auditor() {
        Caller nurse = Readers.nurse(person);
        return new Caller(
                nurse.client(),
                nurse.issuer(),
                nurse.tokenId(),
                Set.of(Role.READER, Role.AUDITOR),
                nurse.scopes(),
                nurse.reader(),
                null,
                person,
                nurse.address());
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

package se.brygga.simulators.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.issuer.Issuer;

/** The view is launched from a record system, through a real authorization server, into a real hub (view.md 3.1, 3.2). */
class ViewLaunchIT {

    private static final String PAGE = "/view/[A-Za-z0-9_-]{43}";

    private static Path home;
    private static Issuer issuer;
    private static HubProcess hub;

    private final LoopbackBrowser browser = new LoopbackBrowser();

    @BeforeAll
    static void start() throws Exception {
        home = ViewTown.shared().home;
        issuer = ViewTown.shared().issuer;
        hub = ViewTown.shared().hub;
    }

    private LoopbackBrowser.Page open(String path) {
        return browser.go(URI.create(issuer.url() + path));
    }

    private int alive(URI page) {
        String launch = page.toString().replaceAll("(" + PAGE + ").*", "$1");
        return browser.go(URI.create(launch + "/alive")).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"physician", "nurse", "assessor", "coordinator"})
    void eachReaderGetsToThePatientWithoutLoggingInAgain(String persona) {
        URI page = open("/ehr/open/" + persona + "?patient=p1&section=plan").address();

        assertThat(page.getPath()).matches(PAGE);
        assertThat(page.getQuery()).isNull();
        assertThat(alive(page)).isEqualTo(204);
    }

    @Test
    void aCoordinatorGetsToTheWorklistWithoutAPatient() {
        assertThat(alive(open("/ehr/open/coordinator?section=worklist").address()))
                .isEqualTo(204);
    }

    @Test
    void twoPatientsStayOpenInTwoTabsUntilSomebodyElseLogsIn() {
        URI first = open("/ehr/open/nurse?patient=p1").address();
        URI second = open("/ehr/open/nurse?patient=p2").address();
        assertThat(first).isNotEqualTo(second);
        assertThat(alive(first)).isEqualTo(204);
        assertThat(alive(second)).isEqualTo(204);

        URI others = open("/ehr/open/physician?patient=p1").address();
        assertThat(alive(others)).isEqualTo(204);
        assertThat(alive(first)).isEqualTo(403);
    }

    @Test
    void anAuditorHasNoCommissionToRead() {
        LoopbackBrowser.Page page = open("/ehr/open/auditor?patient=p1");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("cannot be opened").doesNotContain(TestPersons.AKERBY.family());
    }

    @Test
    void aHandleOpensThePatientForWhoIsLoggedInAtTheIssuer() throws Exception {
        open("/ehr/open/nurse?patient=p2");
        String handle = handle("SE2120009994-E002");
        URI page = browser.go(hub.options().http().resolve("/view?launch=" + handle))
                .address();
        assertThat(page.getPath()).matches(PAGE);
        assertThat(alive(page)).isEqualTo(204);

        LoopbackBrowser fresh = new LoopbackBrowser();
        fresh.go(URI.create(issuer.url() + "/ehr/open/physician?patient=p2"));
        LoopbackBrowser.Page refused =
                fresh.go(hub.options().http().resolve("/view?launch=" + handle("SE2120009994-E002")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Another person");
    }

    @Test
    void theRecordSystemGetsNoCardForAPersonThatTheHospitalHasNothingToDoWith() {
        LoopbackBrowser.Page chart = open("/ehr/open/physician?patient=p3&frame=true");

        assertThat(chart.status()).isEqualTo(200);
        assertThat(chart.body()).contains("No card.", "<iframe");
    }

    private static String handle(String employee) throws Exception {
        String body = """
                {"patient":{"system":"http://electronichealth.se/identifier/personnummer","value":"%s"},
                "user":{"employeeHsaId":"%s"},"purpose":"TREAT","nonce":"%s"}""".formatted(TestPersons.AKERBY.id(), employee, UUID.randomUUID());
        HttpRequest request = HttpRequest.newBuilder(hub.options().http().resolve("/launch-context"))
                .header("Authorization", "Bearer " + issuer.token(ViewTown.SYSTEM))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.body().replaceAll(".*\"handle\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void noLogOfTheHubNamesThePerson() throws Exception {
        open("/ehr/open/nurse?patient=p1");
        for (String file : List.of("hub.log", "console.log")) {
            Path log = home.resolve("logs").resolve(file);
            if (Files.exists(log)) {
                assertThat(Files.readString(log))
                        .doesNotContain(TestPersons.AKERBY.id(), "121212-1212", TestPersons.AKERBY.family());
            }
        }
    }
}

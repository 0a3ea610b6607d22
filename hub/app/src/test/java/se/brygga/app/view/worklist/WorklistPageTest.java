package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.core.fhir.Canonical;

/** The worklist of a unit and its legal gate (view.md 6, W1 and W2; PDL 2:8). */
class WorklistPageTest {

    private static DeskHub hub;
    private static String tolvan;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofHours(-3));
        hub.story.ask(tolvan, "ask-2", "medication-review", Duration.ofDays(2));
        hub.story.admit(tolvan, "stay-1");
        String hidden = hub.story.person("200001252386", "Skyddadsson", "Siv");
        hub.story.protect(hidden, "200001252386");
        hub.story.enrol(hidden);
        hub.story.write(hidden, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a12", "hemligt", "hemligt");
        String other = hub.story.person("196101182803", "Testsson", "Beda");
        hub.story.ask(other, "ask-3", "home-visit", Duration.ofDays(1));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void enrolledPersonStandsWithClockGapsAndOwner() throws IOException {
        String page = hub.page(DeskHub.nurse(), "/worklist");
        DeskHub.keep("worklist-sv", page);

        assertThat(DeskHub.rows(page)).hasSize(1);
        assertThat(DeskHub.rows(page).get(0))
                .contains("Tolvansson, Tolvan", "19121212-1212", "Närsjukvårdsteam")
                .contains("Försenad", "Gör hembesök", "skickad")
                .contains("Ingen samordnad plan (SIP) i det som visas")
                .contains("Åkerby hemsjukvård", "Nils Karlsson");
        assertThat(page).contains("1 inskriven", "Din läsning loggas");
    }

    @Test
    void whoeverHasNoEnrolmentStandsInNoWorklist() {
        assertThat(hub.page(DeskHub.nurse(), "/worklist")).doesNotContain("Testsson");
        assertThat(hub.page(DeskHub.assessor(), "/worklist"))
                .contains("Ingen är inskriven i ett team")
                .doesNotContain("Tolvansson");
    }

    @Test
    void aRowOpensThePatientWithoutNamingItInAnAddress() {
        var desk = hub.desk(DeskHub.nurse());
        String page = desk.get("/worklist").body();
        String form = "token=" + DeskHub.field(page, "token") + "&person=" + DeskHub.field(page, "person");

        var opened = desk.post("/person", form);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location").orElse(""))
                .matches("/view/[A-Za-z0-9_-]{43}")
                .doesNotContain(desk.launch());
        assertThat(desk.post("/person", "person=" + tolvan).statusCode()).isEqualTo(403);
    }

    @Test
    void ofAProtectedPersonNoNameNorPlaceIsShown() {
        String page = hub.page(DeskHub.nurse(), "/worklist");
        assertThat(page).doesNotContain("Skyddadsson", "200001252386");
        assertThat(hub.page(DeskHub.physician(), "/worklist")).contains("Skyddade personuppgifter");
        assertThat(hub.page(DeskHub.nurse(), "/messages")).doesNotContain("hemligt");
    }

    @Test
    void theWardSeesWhatHappenedToday() {
        assertThat(DeskHub.rows(hub.page(DeskHub.physician(), "/worklist")))
                .anySatisfy(row -> assertThat(row).contains("Tolvansson", "inskriven"));
    }

    @Test
    void theSamePageIsInEnglish() {
        assertThat(hub.page(DeskHub.nurse(), "/worklist?lang=en"))
                .contains("lang=\"en\"", "Overdue", "No joint plan (SIP)", "Make a home visit")
                .doesNotContain("Försenad");
    }

    @Test
    void eachPersonShownIsInTheLogOnce() {
        List<AccessEvent> log = hub.hub.audit.events;
        log.clear();
        hub.page(DeskHub.nurse(), "/worklist");

        assertThat(log).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(tolvan);
            assertThat(event.kind()).isEqualTo(AccessEvent.Kind.PAGE);
            assertThat(event.interaction()).isEqualTo("desk-worklist");
        });

        log.clear();
        hub.page(DeskHub.assessor(), "/worklist");
        assertThat(log).singleElement().satisfies(event -> assertThat(event.person())
                .isNull());
    }

    @ParameterizedTest(name = "W1: {0}")
    @ValueSource(
            strings = {
                "service=SoL",
                "legal-basis=SoL",
                "has-sol=true",
                "_has=x",
                "municipality=9901",
                "sort=name",
                "name=Tolvansson",
                "person=x",
                "gap=no-plan",
                "unit=a&unit=b",
                "format=csv",
                "team=a&team=b"
            })
    void noOtherKeyIsTaken(String query) {
        for (String list : List.of("/worklist", "/tasks", "/messages", "/lifts")) {
            var answer = hub.desk(DeskHub.nurse()).get(list + "?" + query);
            assertThat(answer.statusCode()).as(list).isEqualTo(400);
            assertThat(hub.hub.audit.last().reason()).isEqualTo("SEARCH_KEY_BANNED");
        }
    }

    @ParameterizedTest(name = "W1: {0} finds {1}")
    @CsvSource({
        "team=narsjukvardsteam, 1",
        "team=trygg-hemgang, 0",
        "task-state=requested, 1",
        "task-state=completed, 0",
        "clock=overdue, 1",
        "clock=call-to-planning, 0",
        "date=2026-01-01, 1",
        "unit=SE2120009994-HSV01, 1"
    })
    void fiveKeysAreTaken(String query, int rows) {
        String page = hub.page(DeskHub.nurse(), "/worklist?" + query);
        assertThat(DeskHub.rows(page)).hasSize(rows);
        assertThat(page.contains("Ingen rad passar")).isEqualTo(rows == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "date=tomorrow, 400, WORKLIST_DATE",
        "task-state=sleeping, 400, WORKLIST_STATE",
        "unit=SE2329990010-K01, 403, UNIT"
    })
    void valueThatIsNoneIsRefused(String query, int status, String code) {
        assertThat(hub.desk(DeskHub.nurse()).get("/worklist?" + query).statusCode())
                .isEqualTo(status);
        assertThat(hub.hub.audit.last().reason()).isEqualTo(code);
    }

    @Test
    void w2DecisionOfTheSocialServicesChangesNoListOfACareProvider() {
        List<String> before = lists();
        String decided = hub.story.person("189002029800", "Testberg", "Agda");
        for (String person : List.of(decided, tolvan)) {
            var decision = new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
            decision.setId("d-" + person);
            decision.addCategory(DeskStory.concept(Canonical.LEGAL_BASIS, "SOL"));
            decision.addPerformer(DeskStory.unit(DeskHub.NURSING));
            hub.story.put(decision, person, "SE2120009994-O1", DeskHub.HOME_CARE, "ins");
        }

        assertThat(lists()).isEqualTo(before);
    }

    private static List<String> lists() {
        return List.of(
                DeskHub.rows(hub.page(DeskHub.nurse(), "/worklist")).toString(),
                DeskHub.rows(hub.page(DeskHub.physician(), "/worklist")).toString(),
                DeskHub.rows(hub.page(DeskHub.nurse(), "/tasks")).toString());
    }
}

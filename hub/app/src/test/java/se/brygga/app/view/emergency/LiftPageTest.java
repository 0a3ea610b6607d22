package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.view.session.OpenedView;

/** Requests to lift a block from the page: who may ask, and who learns whose block it is (view.md 2.8; PDL 4:4-4:5, SVOD 3:5). */
class LiftPageTest {

    private static final String RIGHT =
            "&grantee=unit&ground=indispensable&days=3&reason=Beh%C3%B6vs+inf%C3%B6r+operation";
    private static final String EMERGENCY =
            "&reasonCode=unconscious&reason=Medvetsl%C3%B6s+vid+ankomst" + "&dangerToLife=true&cannotRequestLift=true";
    private static final String BLOCKER = "Åkerby kommun, hälso- och sjukvård";

    @AutoClose
    private PatientHub house;

    private OpenedView view;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        house = new PatientHub(folder);
        house.put(
                Kept.measured("w1", house.person, "Vikt hos kommunen"),
                PatientHub.NURSING_CARE,
                PatientHub.NURSING,
                "und");
        house.put(Kept.measured("w2", house.person, "Vikt på kliniken"), PatientHub.HOSPITAL, PatientHub.CLINIC, "und");
        house.register("consent", "c1", PatientHub.HOSPITAL, Kept.consentOf(house.person, PatientHub.WARD));
        view = house.open(house.physician());
    }

    private String ask() {
        HttpResponse<String> answer =
                view.post("/lift", "token=" + Shown.token(view.get("/lift").body()) + RIGHT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/view/" + view.launch() + "/lift/sent?lang=sv");
        return view.get("/lift/sent").body();
    }

    private void blockOutside() {
        house.register("block", "b1", PatientHub.NURSING_CARE, Kept.block(house.person, "outer"));
    }

    private void blockInside() {
        house.register("block", "b2", PatientHub.HOSPITAL, Kept.blockOf(house.person, PatientHub.CLINIC));
    }

    @Test
    void whatIsBlockedIsToldWithoutWhoseAndALiftIsOffered() {
        blockOutside();

        String page = Shown.keep("patient-blocked", view.get(""));

        assertThat(page).contains("Spärrad information finns", "/lift?lang=sv", "Vikt på kliniken");
        assertThat(page + view.get("/lift").body()).doesNotContain(BLOCKER, "Vikt hos kommunen");
    }

    @Test
    void aBlockBetweenUnitsGoesToTheOwnOfficerWithWhatIsWished() {
        blockInside();

        String sent = Shown.keep("lift-sent", view.get("/lift"));
        sent = ask();

        assertThat(sent).contains("Begäran är mottagen", "Region Mellanland", "skickad");
        assertThat(house.tasks()).singleElement().satisfies(task -> assertThat(task.getDescription())
                .isEqualTo(
                        "Behövs inför operation\nFör: alla vid SE2329990010-K01.\nGrund: oundgängligt för vården, samtycke"
                                + " kan inte inhämtas (PDL 4 kap. 5 §).\nÖnskad tid i dygn: 3."));
        Shown.keep("lift-sent", view.get("/lift/sent"));
    }

    @Test
    void anOuterBlockWithoutEmergencyReadsAsIfThereWereNone() {
        String none = Alike.of(view, ask());
        blockOutside();

        assertThat(Alike.of(view, ask())).isEqualTo(none);
        assertThat(house.tasks()).isEmpty();
    }

    @Test
    void inAnEmergencyTheReaderLearnsWhoBlocksAfterTheLogHasItAndAsksThere() {
        blockOutside();
        view.post("/emergency", "token=" + Shown.token(view.get("/emergency").body()) + EMERGENCY);
        house.log().clear();

        String form = Shown.keep("lift-emergency", view.get("/lift"));

        assertThat(form).contains(BLOCKER);
        assertThat(house.log()).extracting(AccessEvent::interaction).startsWith("lift-ask");
        assertThat(house.log()).first().matches(event -> event.grounds().contains("b1"));
        assertThat(ask()).contains(BLOCKER, "brådskande");
        assertThat(view.get("").body()).as("a block hides in an emergency too").doesNotContain("Vikt hos kommunen");
    }

    @Test
    void whatBecomesOfARequestIsToldToWhoSentItAlone() {
        blockInside();
        ask();
        Task task = house.tasks().get(0);
        String[][] states = {{"ACCEPTED", "läst"}, {"COMPLETED", "hävd"}, {"REJECTED", "avslagen"}};
        for (String[] each : states) {
            Task next = task.copy();
            next.setStatus(TaskStatus.valueOf(each[0]));
            house.put(next, PatientHub.HOSPITAL, PatientHub.WARD, "ovr");
            assertThat(view.get("/lift").body()).as(each[0]).contains("<span>" + each[1] + "</span>");
        }
        assertThat(house.open(house.nurseOfTheWard()).get("/lift").body()).doesNotContain("Dina begäranden");
    }

    @Test
    void withoutReasonNothingIsSent() {
        blockInside();
        HttpResponse<String> answer = view.post(
                "/lift",
                "token=" + Shown.token(view.get("/lift").body()) + RIGHT.replaceAll("reason=.*", "reason=kort"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("href=\"#reason\"", ">kort</textarea>", "value=\"unit\" checked");
        assertThat(house.tasks()).isEmpty();
    }
}

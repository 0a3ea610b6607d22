package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Side;
import se.brygga.core.fhir.Canonical;

/** Requests to lift a block, for who has asked and for who decides (view.md 2.8). */
class LiftsPageTest {

    private static DeskHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        String tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.put(request("l1", TaskStatus.REQUESTED), tolvan, "SE2329990010-V1", DeskHub.WARD, "ovr");
        hub.story.put(
                request("l2", TaskStatus.REJECTED).setStatusReason(new CodeableConcept().setText("Ingen fara för liv")),
                tolvan,
                "SE2329990010-V1",
                DeskHub.WARD,
                "ovr");
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    /** As the registers keep it: to the block officer's unit, by the user who asks. */
    private static Task request(String id, TaskStatus status) {
        var task = new Task().setStatus(status).setIntent(TaskIntent.ORDER);
        task.setId(id);
        task.setCode(DeskStory.concept(Canonical.BASE + "/CodeSystem/register-task", "lift-request"));
        task.setDescription("Medvetslös, behöver läkemedelslistan");
        task.setAuthoredOn(Date.from(DeskStory.NOW.minusSeconds(7_200)));
        task.setOwner(DeskStory.unit(DeskHub.WARD));
        task.setRequester(DeskStory.unit("SE2120009994-A1").setType("Practitioner"));
        task.getRequester().getIdentifier().setAssigner(DeskStory.unit("SE2120009994-V1"));
        task.getRestriction().getPeriod().setEnd(Date.from(DeskStory.NOW.minusSeconds(3_600)));
        return task;
    }

    @Test
    void whoHasAskedSeesWhatBecameOfIt() throws IOException {
        String page = hub.page(DeskHub.nurse(), "/lifts");
        DeskHub.keep("lifts-sv", page);

        assertThat(DeskHub.rows(page)).hasSize(2);
        assertThat(page)
                .doesNotContain("Mellanlands sjukhus")
                .contains("En annan enhet eller vårdgivare", "Försenad", "skickad", "avslagen", "Ingen fara för liv")
                .contains("Ingen begäran om hävning väntar");
    }

    @Test
    void whoDecidesSeesWhatIsAsked() {
        assertThat(hub.page(DeskHub.physician(), "/lifts"))
                .contains("Medvetslös, behöver läkemedelslistan", "Tolvansson, Tolvan")
                .contains("Du har inte begärt");
    }

    /** PDL 2:8 and SVOD 2:5: that something is blocked is told to the commission that asked, and never to social care. */
    @Test
    void theSameUserOnAnotherCommissionSeesNothing() {
        Caller social = DeskHub.reader(Side.SOCIAL, "SE2120009994-O1", DeskHub.HOME_CARE, "SE2120009994-A1");
        Caller other = DeskHub.reader(Side.CARE, "SE2329990010-V1", "SE2329990010-K02", "SE2120009994-A1");
        for (Caller one : List.of(social, other)) {
            assertThat(hub.page(one, "/lifts"))
                    .contains("Du har inte begärt")
                    .doesNotContain("Tolvansson", "Medvetslös");
        }
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(hub.page(DeskHub.assessor(), "/lifts"))
                .contains("Du har inte begärt", "Ingen begäran om hävning väntar")
                .doesNotContain("Tolvansson");
    }
}

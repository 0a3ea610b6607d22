package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** A review of an emergency access stands in the mailbox of the unit that is to do it, and is closed there with a comment. */
class ReviewWritesTest {

    private DeskHub hub;
    private String tolvan;
    private OpenedView nurse;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        ask("r1", "emergency-review");
        ask("o1", "of-another-system");
        nurse = hub.desk(DeskHub.nurse());
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    /** As the registers do it, without the hub's own identifier. */
    private void ask(String id, String code) {
        var task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId(id);
        task.getCode()
                .addCoding()
                .setSystem(Canonical.BASE + "/CodeSystem/register-task")
                .setCode(code);
        task.setDescription("Titta på detta");
        task.setOwner(UnitReference.to(DeskHub.NURSING));
        task.getRestriction().getPeriod().setEnd(Date.from(Instant.now().plusSeconds(600_000)));
        hub.story.put(task, tolvan, "SE2120009994-V1", DeskHub.NURSING, "ovr");
    }

    @Test
    void aReviewIsClosedWithAComment() {
        assertThat(nurse.get("/tasks").body()).contains("Granska en nödöppning", "Tolvansson");
        assertThat(answer("r1", "rejected", "Nej")).endsWith("said=TASK_STATUS");
        assertThat(answer("r1", "accepted", "")).endsWith("said=DONE_ANSWERED");
        assertThat(answer("r1", "accepted", "")).endsWith("said=TASK_TAKEN");
        assertThat(answer("r1", "completed", "")).endsWith("said=TASK_COMMENT");
        assertThat(answer("r1", "completed", "Befogad")).endsWith("said=DONE_ANSWERED");

        assertThat(review().getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(review().getNote()).extracting(note -> note.getText()).containsExactly("Tagen", "Befogad");
        assertThat(answer("r1", "completed", "Igen")).endsWith("said=TASK_TRANSITION");
        assertThat(nurse.get("/tasks/r1").body()).contains("Befogad", "SE2120009994-A1");
    }

    @Test
    void whatAnotherSystemAskedIsShownAndAnsweredThere() {
        assertThat(nurse.get("/tasks").body()).contains("Titta på detta");
        assertThat(nurse.get("/tasks/o1").body()).contains("besvaras där").doesNotContain("b-accepted");
        assertThat(answer("o1", "completed", "x")).endsWith("said=TASK_UNKNOWN");
    }

    private String answer(String task, String status, String text) {
        String form = "token=" + DeskHub.token(nurse) + "&once=" + System.nanoTime() + "&person=" + tolvan + "&status="
                + status + "&text=" + text;
        return nurse.post("/tasks/" + task + "/answer", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private Task review() {
        return hub.record(t -> t.resources(tolvan, Task.class)).stream()
                .map(stored -> (Task) stored.resource())
                .filter(task -> task.getIdElement().getIdPart().equals("r1"))
                .findFirst()
                .orElseThrow();
    }
}

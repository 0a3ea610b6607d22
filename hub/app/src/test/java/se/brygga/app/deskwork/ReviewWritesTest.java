package se.brygga.app.deskwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;
import se.brygga.app.view.worklist.DeskHub;

/** A review of an emergency access stands in the mailbox of the unit that is to do it, and is closed there with a comment. */
class ReviewWritesTest {

    private DeskHub hub;
    private String tolvan;
    private OpenedView nurse;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder, DeskController.class, DeskActs.class);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.review(tolvan, "r1", "emergency-review");
        hub.story.review(tolvan, "o1", "of-another-system");
        nurse = hub.desk(DeskHub.nurse());
    }

    @AfterEach
    void stop() {
        hub.close();
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

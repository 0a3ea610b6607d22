package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/** A mailbox of more persons than a page can hold: what has ended gives way, and what is open says what to do. */
class CrowdedMailboxTest {

    private static final int CROWD = 5_001;

    private DeskHub hub;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        String tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofDays(1));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void crowd(TaskStatus status, Duration ago) {
        Instant at = DeskStory.NOW.minus(ago);
        hub.record(record -> {
            for (int i = 0; i < CROWD; i++) {
                var task = new Task().setStatus(status).setIntent(TaskIntent.ORDER);
                task.setId("crowd-" + i);
                task.addIdentifier().setSystem(Canonical.TASK).setValue("crowd-" + i);
                task.setOwner(DeskStory.unit(DeskHub.NURSING));
                record.put(new StoredResource(
                        task, "someone-" + i, "SE2120009994-V1", DeskHub.NURSING, "ovr", at, DeskStory.SOURCE));
            }
            return null;
        });
    }

    @Test
    void whatHasEndedDoesNotCloseTheMailbox() {
        crowd(TaskStatus.COMPLETED, Duration.ofDays(60));
        String page = hub.page(DeskHub.nurse(), "/tasks");
        assertThat(DeskHub.rows(page)).singleElement().asString().contains("Tolvansson");
        assertThat(page).contains("i 30 dagar");
    }

    @Test
    void tooMuchThatIsOpenSaysWhatToDoAndLeadsToWhatHasEnded() {
        crowd(TaskStatus.REQUESTED, Duration.ofDays(60));
        HttpResponse<String> answer = hub.desk(DeskHub.nurse()).get("/tasks?lang=en");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("5,000 persons", "End in your own system", "id=\"a-way\"");

        String way = DeskHub.find(answer.body(), "href=\"/view/[^/]+(/tasks[^\"]+)\"");
        assertThat(hub.page(DeskHub.nurse(), way.replace("&amp;", "&"))).contains("No task ended in those days");
    }
}

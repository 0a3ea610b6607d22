package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;

/** What others write to a unit shows what it hides, and a link shows where it leads (security.md 6, case 86). */
class HostileDeskTest {

    private static final String TURNED = "Ge 10\u202E001 mg";

    private static DeskHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        String tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        var letter = new Communication().setStatus(CommunicationStatus.COMPLETED);
        letter.setId("hostile");
        letter.addIdentifier(Threads.identifier("urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11"));
        letter.addExtension(Canonical.MESSAGE_AUTHOR, new StringType("Lek\u0430re"));
        letter.setSent(Date.from(DeskStory.NOW.minusSeconds(60)));
        letter.setSender(DeskStory.unit(DeskHub.WARD));
        letter.addRecipient(DeskStory.unit(DeskHub.NURSING));
        letter.addPayload().setContent(new StringType(TURNED));
        file(letter, "Logga in i journalen", "https://brygga.se@evil.example/login");
        file(letter, "Journal", "https://j\u043Eurnal.example/");
        hub.story.put(letter, tolvan, "SE2120009994-V1", DeskHub.NURSING, "vko");
        var task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId("hostile");
        task.addIdentifier().setSystem(Canonical.TASK).setValue("hostile");
        task.setCode(DeskStory.concept(Canonical.WORK, "home-visit"));
        task.setOwner(DeskStory.unit(DeskHub.NURSING));
        task.addNote().setText(TURNED);
        task.getStatusReason().setText(TURNED);
        hub.story.put(task, tolvan, "SE2120009994-V1", DeskHub.NURSING, "vko");
    }

    private static void file(Communication letter, String title, String url) {
        letter.addPayload()
                .setContent(new Attachment()
                        .setContentType("text/html")
                        .setTitle(title)
                        .setUrl(url));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void hiddenTextIsMarkedInTasksAndThreads() {
        assertThat(thread()).contains("[U+202E]", "[U+0430]").doesNotContain("\u202E");
        assertThat(hub.page(DeskHub.nurse(), "/tasks/hostile").split("U\\+202E", -1))
                .as("in the reason and in the note")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aLinkIsCalledByItsHost() {
        assertThat(thread())
                .contains(">Öppna hos evil.example, i ny flik</a>", "Logga in i journalen")
                .doesNotContain(">Logga in i journalen</a>", "href=\"https://j");
    }

    private static String thread() {
        String key = DeskHub.find(hub.page(DeskHub.nurse(), "/messages"), "id=\"m-([^\"]+)\"");
        return hub.page(DeskHub.nurse(), "/messages/" + key);
    }
}

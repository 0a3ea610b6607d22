package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.record.StoredResource;
import se.brygga.core.time.SwedishTime;

/** A mailbox after years: what has ended neither closes it nor makes it slow. */
class FullMailboxTest {

    private static final int PAST = 6_000;

    private static DeskHub hub;
    private static String tolvan;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.ask(tolvan, "ask-1", "home-visit", Duration.ofDays(1));
        hub.story.write(tolvan, "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11", "Hemgång", "I morgon.");
        String other = hub.story.person("196101182803", "Testsson", "Beda");
        old(other, IntStream.range(0, PAST).mapToObj(FullMailboxTest::ended).toList());
        old(other, IntStream.range(0, PAST).mapToObj(FullMailboxTest::read).toList());
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static void old(String person, List<? extends Resource> resources) {
        hub.story.put(
                resources,
                new StoredResource(
                        resources.get(0),
                        person,
                        "SE2120009994-V1",
                        DeskHub.NURSING,
                        "vko",
                        DeskStory.NOW.minus(Duration.ofDays(400)),
                        DeskStory.SOURCE));
    }

    private static Task ended(int i) {
        var task = new Task().setStatus(TaskStatus.COMPLETED).setIntent(TaskIntent.ORDER);
        task.setId("old-" + i);
        task.addIdentifier().setSystem(Canonical.TASK).setValue("old-" + i);
        task.setCode(DeskStory.concept(Canonical.WORK, "home-visit"));
        task.setDescription("Hembesök nummer " + i);
        task.setOwner(DeskStory.unit(DeskHub.NURSING));
        return task;
    }

    private static Communication read(int i) {
        var letter = new Communication().setStatus(CommunicationStatus.COMPLETED);
        letter.setId("old-" + i);
        letter.addIdentifier(Threads.identifier("old-" + i));
        letter.setSent(Date.from(DeskStory.NOW.minus(Duration.ofDays(400))));
        letter.setSender(DeskStory.unit(DeskHub.NURSING));
        letter.addRecipient(DeskStory.unit("SE2120009994-NONE"));
        letter.addPayload().setContent(new StringType("Gammalt"));
        return letter;
    }

    @Test
    void whatIsToBeDoneIsFoundAndNobodyElsesRecordIsOpened() {
        hub.hub.audit.events.clear();
        assertThat(DeskHub.rows(hub.page(DeskHub.nurse(), "/tasks")))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Tolvansson"));
        assertThat(DeskHub.rows(hub.page(DeskHub.nurse(), "/tasks?task-state=ended")))
                .isEmpty();
        assertThat(DeskHub.rows(hub.page(DeskHub.nurse(), "/messages"))).hasSize(1);
        assertThat(hub.desk(DeskHub.nurse()).get("/lifts").statusCode()).isEqualTo(200);
        assertThat(hub.hub.audit.events).extracting(AccessEvent::person).containsOnly(tolvan, null);
    }

    @Test
    void oneTaskAndOneThreadAreFoundHoweverOldTheyAre() {
        assertThat(hub.page(DeskHub.nurse(), "/tasks/old-17")).contains("Hembesök nummer 17");
        String key = DeskHub.find(hub.page(DeskHub.nurse(), "/messages"), "id=\"m-([^\"]+)\"");
        assertThat(hub.page(DeskHub.nurse(), "/messages/" + key)).contains("I morgon.");
        assertThat(hub.desk(DeskHub.assessor()).get("/tasks/old-17").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatEndedLongAgoIsPagedByDay() {
        LocalDate day = LocalDate.ofInstant(DeskStory.NOW.minus(Duration.ofDays(400)), SwedishTime.ZONE);
        String latest = hub.page(DeskHub.nurse(), "/tasks?task-state=ended");
        assertThat(latest).contains("name=\"before\"", "id=\"a-older\"").doesNotContain("a-latest");

        String page = hub.page(DeskHub.nurse(), "/tasks?task-state=ended&before=" + day.plusDays(1));
        assertThat(DeskHub.rows(page)).hasSize(PAST).allMatch(row -> row.contains("Testsson"));
        assertThat(page)
                .contains("Uppgifter som avslutades " + day.minusDays(89) + " till " + day)
                .contains("before=" + day.minusDays(89), "a-latest");
        assertThat(hub.page(DeskHub.nurse(), "/tasks?task-state=ended&before=" + day))
                .contains("Ingen uppgift avslutades de dagarna");
        assertThat(hub.page(DeskHub.assessor(), "/tasks?task-state=ended&before=" + day.plusDays(1)))
                .doesNotContain("Testsson");
    }

    @Test
    void olderTasksAreFoundByADayAndNothingElse() {
        for (String asked : List.of(
                "task-state=ended&before=x",
                "task-state=ended&before=2026-02-30",
                "before=2026-01-01",
                "task-state=open&before=2026-01-01")) {
            assertThat(hub.desk(DeskHub.nurse()).get("/tasks?" + asked).statusCode())
                    .as(asked)
                    .isEqualTo(400);
        }
    }

    @Test
    void aPageSaysHowLongWhatHasEndedStands() {
        assertThat(hub.page(DeskHub.nurse(), "/tasks")).contains("i 90 dagar");
        assertThat(hub.page(DeskHub.nurse(), "/messages?lang=en")).contains("for 90 days");
    }
}

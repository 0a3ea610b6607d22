package se.brygga.app.view.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;

/** What a day of the worklist tells beside the next clock: a planned discharge that moved, a clock that was stopped. */
class WorklistEventsTest {

    private static DeskHub hub;
    private static String tolvan;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        hub = new DeskHub(folder);
        tolvan = hub.story.person("191212121212", "Tolvansson", "Tolvan");
        hub.story.enrol(tolvan);
        hub.story.ask(tolvan, "ask-1", "medication-review", Duration.ofDays(2));
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @Test
    void aPlannedDischargeThatMovedTodayIsToldToTheWard() {
        Encounter stay = hub.story.admit(tolvan, "stay-1");
        assertThat(hub.page(DeskHub.physician(), "/worklist")).doesNotContain("beräknad utskrivning");

        stay.addExtension(Canonical.PLANNED_END, new DateTimeType(Date.from(Instant.parse("2031-03-04T13:00:00Z"))));
        hub.story.put(stay.copy(), tolvan, "SE2329990010-V1", DeskHub.WARD, "vko");

        assertThat(hub.page(DeskHub.physician(), "/worklist")).contains("beräknad utskrivning 2031-03-04 14:00");
        assertThat(hub.page(DeskHub.physician(), "/worklist?date=2026-01-01")).doesNotContain("beräknad utskrivning");
    }

    /** A stay is told of by its notice and by itself, a minute apart. */
    @Test
    void oneAdmissionIsOneEvent() {
        for (String id : List.of("a1", "a2")) {
            Encounter stay = hub.story.admit(tolvan, id);
            stay.getPeriod().setStart(Date.from(DeskStory.NOW.minusSeconds(id.equals("a1") ? 300 : 240)));
            hub.story.put(stay.copy(), tolvan, "SE2329990010-V1", DeskHub.WARD, "vko");
        }
        String row = DeskHub.rows(hub.page(DeskHub.physician(), "/worklist")).get(0);
        assertThat(row.split("inskriven", -1)).hasSize(2);
    }

    @Test
    void aClockThatWasStoppedTodayStaysInSight() {
        var gone = new Task().setStatus(Task.TaskStatus.REQUESTED).setIntent(Task.TaskIntent.ORDER);
        gone.setId("ask-2");
        gone.setCode(DeskStory.concept(Canonical.WORK, "home-visit"));
        gone.setOwner(DeskStory.unit(DeskHub.NURSING)).setRequester(DeskStory.unit(DeskHub.WARD));
        gone.getRestriction().getPeriod().setEnd(Date.from(DeskStory.NOW.plus(Duration.ofDays(1))));
        hub.story.say(DeskHub.WARD, tolvan, gone);
        assertThat(hub.page(DeskHub.nurse(), "/worklist"))
                .contains("Gör hembesök")
                .doesNotContain("stoppad");

        hub.story.say(DeskHub.WARD, tolvan, gone.copy().setStatus(Task.TaskStatus.CANCELLED));

        assertThat(DeskHub.rows(hub.page(DeskHub.nurse(), "/worklist")).get(0))
                .contains("Gör läkemedelsgenomgång", "Gör hembesök", "stoppad");
    }
}

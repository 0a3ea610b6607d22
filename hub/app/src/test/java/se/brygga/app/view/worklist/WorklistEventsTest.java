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
import se.brygga.app.reading.RegisterEntries;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;

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

    /** Of the own provider's messages alone, and only where the team shows that it was to be had (PDL 2:8). */
    @Test
    void whatCouldNotBeDeliveredTodayIsToldToWhoSentIt() {
        var ledger = new DeskLedger(hub);
        String beda = hub.story.person("196101182803", "Testsson", "Beda");
        hub.story.enrol(beda);
        hub.story.admit(beda, "stay-beda");
        String fails = "besked kunde inte levereras";

        ledger.deliver(beda, "d1", "another-system", DeliveryState.PARKED, ReceiptState.NOT_EXPECTED);
        ledger.deliver(beda, "d2", "akerby-homenursing", DeliveryState.SENT, ReceiptState.OK);
        assertThat(hub.page(DeskHub.physician(), "/worklist")).doesNotContain(fails);

        ledger.deliver(beda, "d3", "akerby-homenursing", DeliveryState.PARKED, ReceiptState.NOT_EXPECTED);
        assertThat(DeskHub.rows(hub.page(DeskHub.physician(), "/worklist")))
                .filteredOn(row -> row.contains(fails))
                .singleElement()
                .asString()
                .contains("Testsson");
        assertThat(hub.page(DeskHub.physician(), "/worklist?date=2026-01-01")).doesNotContain(fails);
        assertThat(hub.page(DeskHub.nurse(), "/worklist")).contains("Testsson").doesNotContain(fails);
        assertThat(hub.desk(DeskHub.physician()).get("/worklist?failed=1").statusCode())
                .isEqualTo(400);
    }

    /** What is withheld from the reader is not told of by what became of its notice. */
    @Test
    void whatMayNotBeSeenIsNotToldOf() {
        var ledger = new DeskLedger(hub);
        String tage = hub.story.person("189002029800", "Testsson", "Tage");
        hub.story.enrol(tage);
        hub.story.admit(tage, "stay-tage");
        ledger.deliver(tage, "d4", "akerby-homenursing", DeliveryState.PARKED, ReceiptState.NOT_EXPECTED);
        assertThat(row("Testsson, Tage")).contains("besked kunde inte levereras");

        Encounter other = hub.story.admit(tage, "stay-tage").copy();
        other.setId("stay-elsewhere");
        hub.story.put(other, tage, "SE2329990010-V1", "SE2329990010-VC01", "vko");
        hub.enter(RegisterEntries.innerBlock("b1", tage, "SE2329990010-V1"));
        assertThat(row("Testsson, Tage")).contains("inskriven").doesNotContain("besked");
    }

    private static String row(String name) {
        return DeskHub.rows(hub.page(DeskHub.physician(), "/worklist")).stream()
                .filter(row -> row.contains(name))
                .findFirst()
                .orElseThrow();
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

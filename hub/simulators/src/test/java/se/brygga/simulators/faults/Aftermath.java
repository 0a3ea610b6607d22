package se.brygga.simulators.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import se.brygga.simulators.hospital.Cycles;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.municipality.NoticeBook;
import se.brygga.simulators.municipality.ReceivedNotice;

/** What must be true after any fault: every acknowledged message stored once, delivered once, in order per person. */
final class Aftermath {

    private static final Duration DRAIN_WITHIN = Duration.ofMinutes(15);
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final List<String> UNFINISHED = List.of("QUEUED", "SENDING", "RETRYING");
    private static final String DESTINATION = "akerby-homecare";

    private Aftermath() {}

    /** Waits until the hub has nothing left to do, counts, prints and demands zero, zero, zero. */
    static void demandZero(HubUnderTest hub, Senders senders) {
        Counts counts = awaitQuiet(hub, senders.total());
        NoticeBook book = hub.homeCare().notices();
        Tally tally = Tally.compare(senders.outcomes(), arrived(book));
        System.out.printf(
                "%d messages acknowledged, %d stored, %d delivered: %s (senders repeated %d, receiver saw %d repeats)%n",
                senders.acknowledged(),
                counts.messages("mellanland-ehr", "STORED"),
                book.size(),
                tally,
                senders.repeats(),
                book.repeats());
        assertThat(tally).isEqualTo(new Tally(0, 0, 0));
        assertThat(book.contradictions()).isZero();
        assertThat(counts.messages("mellanland-ehr", null)).isEqualTo(senders.total());
        assertThat(counts.messages("mellanland-ehr", "STORED")).isEqualTo(senders.total());
        // Beside a notice of each message it gets Tasks of the discharges.
        assertThat(counts.receipts(DESTINATION, "OK"))
                .isEqualTo(counts.deliveries(DESTINATION, null))
                .isGreaterThanOrEqualTo(senders.total());
    }

    private static Counts awaitQuiet(HubUnderTest hub, int messages) {
        var last = new AtomicReference<>(Counts.NONE);
        await().atMost(DRAIN_WITHIN).pollInterval(Duration.ofMillis(500)).until(() -> {
            last.set(hub.client().counts().orElse(Counts.NONE));
            return last.get().messages("mellanland-ehr", null) >= messages && finished(last.get());
        });
        return last.get();
    }

    private static boolean finished(Counts counts) {
        return counts.deliveries(DESTINATION, null) > 0
                && UNFINISHED.stream().allMatch(state -> counts.deliveries(DESTINATION, state) == 0);
    }

    private static Map<String, List<Cycles.Outcome>> arrived(NoticeBook book) {
        var arrived = new LinkedHashMap<String, List<Cycles.Outcome>>();
        book.byPerson()
                .forEach((person, notices) -> arrived.put(
                        localId(person),
                        notices.stream().map(Aftermath::outcome).toList()));
        return arrived;
    }

    /** A local id travels behind the HSA-id of its owner. */
    private static String localId(String person) {
        return person.substring(person.lastIndexOf(':') + 1);
    }

    private static Cycles.Outcome outcome(ReceivedNotice notice) {
        LocalDateTime at =
                notice.at() == null ? null : notice.at().atZoneSameInstant(ZONE).toLocalDateTime();
        return new Cycles.Outcome(notice.event(), at);
    }
}

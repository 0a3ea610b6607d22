package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;

/** What a unit has seen is what it was shown: an opening that failed is none, however many openings of others came since. */
class LoggedOpeningTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:42:00Z");
    private final List<Numbered> log = new ArrayList<>();
    private final LastOpening last = new LoggedOpening(this::find);

    @Test
    void theLastOpeningOfTheUnitIsFoundBehindThoseOfOthers() {
        opened("WARD", Duration.ofDays(3), "r1");
        for (int i = 0; i < 600; i++) {
            opened("OTHER", Duration.ofDays(2).minusSeconds(i), "o" + i);
        }
        assertThat(last.of(List.of("p1"), "WARD", NOW)).hasValue(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void anOpeningWhosePageNeverCameIsNotSeen() {
        opened("WARD", Duration.ofDays(3), "r1");
        opened("WARD", Duration.ofDays(1), "r2");
        add(
                "bad-request",
                "kind=BAD_REQUEST outcome=8 unit=WARD request=r2",
                Duration.ofDays(1).minusSeconds(3));
        assertThat(last.of(List.of("p1"), "WARD", NOW)).hasValue(NOW.minus(Duration.ofDays(3)));
    }

    @Test
    void openingsWithinTheHourAreOneVisit() {
        opened("WARD", Duration.ofMinutes(20), "r1");
        assertThat(last.of(List.of("p1"), "WARD", NOW)).isEmpty();
    }

    private void opened(String unit, Duration ago, String request) {
        add("view", "kind=PAGE outcome=0 unit=" + unit + " provider=P request=" + request, ago);
    }

    private void add(String action, String what, Duration ago) {
        log.add(new Numbered(log.size() + 1, new Entry(NOW.minus(ago), "nurse", action, "p1", what)));
    }

    /** As the log of the record does, but that it matches the unit by the whole of what it says. */
    private List<Numbered> find(Query query) {
        return log.stream()
                .filter(one -> query.action().equals(one.entry().action()))
                .filter(one -> query.unit() == null || one.entry().what().contains("unit=" + query.unit() + " "))
                .filter(one -> query.from() == null || !one.entry().at().isBefore(query.from()))
                .filter(one -> query.until() == null || one.entry().at().isBefore(query.until()))
                .sorted(Comparator.comparing(Numbered::sequence).reversed())
                .limit(query.limit())
                .toList();
    }
}

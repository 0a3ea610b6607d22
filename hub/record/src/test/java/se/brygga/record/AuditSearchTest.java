package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;

class AuditSearchTest {

    private static final Instant NOON = Given.NOON;

    @OnBothDatabases
    void entryComesBackAsItWasAppended(TestRecord record) {
        var given = new Entry(NOON, "doctor", "read", "p1", "Patient/p1", "{\"resourceType\":\"AuditEvent\"}");
        record.audit().append(given);
        assertThat(find(record, new Query(List.of(), null, null, null, 9))).containsExactly(new Numbered(1, given));
    }

    @OnBothDatabases
    void eachConditionNarrowsAndTheNewestComesFirst(TestRecord record) {
        fill(record);
        assertThat(numbers(record, List.of(), null, null, null)).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(numbers(record, List.of("p1"), null, null, null)).containsExactly(4L, 1L);
        assertThat(numbers(record, List.of("p1", "p2"), null, null, null)).containsExactly(5L, 4L, 2L, 1L);
        assertThat(numbers(record, List.of("p2"), "search", null, null)).containsExactly(2L);
        assertThat(numbers(record, List.of(), "read", null, null)).containsExactly(5L, 3L, 1L);
        assertThat(numbers(record, List.of(), null, NOON.plusSeconds(2), NOON.plusSeconds(4)))
                .containsExactly(4L, 3L);
        assertThat(numbers(record, List.of("p3"), null, null, null)).isEmpty();
        assertThat(numbers(record, List.of("' or 1=1 --"), null, null, null)).isEmpty();
    }

    @OnBothDatabases
    void theEntriesOfOneUnitAreFoundBehindThoseOfOthers(TestRecord record) {
        for (String unit : List.of("SE1-A_1", "SE1-A_11", "SE1-AX1", "%")) {
            String what = "kind=PAGE unit=" + unit + " provider=SE1";
            record.audit().append(new Entry(NOON, "reader", "view", "p1", what));
        }
        var query = new Query(List.of("p1"), "view", null, null, 1);
        assertThat(find(record, query.of("SE1-A_1")))
                .extracting(Numbered::sequence)
                .containsExactly(1L);
        assertThat(find(record, query.of("%"))).extracting(Numbered::sequence).containsExactly(4L);
        assertThat(find(record, query.of("SE1"))).isEmpty();
    }

    @OnBothDatabases
    void limitKeepsTheNewest(TestRecord record) {
        fill(record);
        assertThat(find(record, new Query(List.of(), null, null, null, 2)))
                .extracting(Numbered::sequence)
                .containsExactly(6L, 5L);
    }

    @OnBothDatabases
    void exportGoesThroughTheLogPageByPage(TestRecord record) {
        fill(record);
        assertThat(record.audit().after(0, 4)).extracting(Numbered::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(record.audit().after(4, 4)).extracting(Numbered::sequence).containsExactly(5L, 6L);
        assertThat(record.audit().after(6, 4)).isEmpty();
    }

    /** Six entries, a second apart: persons p1, p2 and nobody in turn, readings and searches in turn. */
    private static void fill(TestRecord record) {
        List<String> persons = List.of("p1", "p2", "");
        AuditLog audit = record.audit();
        IntStream.range(0, 6).forEach(i -> {
            String person = persons.get(i % 3);
            audit.append(new Entry(
                    NOON.plusSeconds(i),
                    "reader",
                    i % 2 == 0 ? "read" : "search",
                    person.isEmpty() ? null : person,
                    "what"));
        });
    }

    private static List<Long> numbers(
            TestRecord record, List<String> persons, String action, Instant from, Instant until) {
        return find(record, new Query(persons, action, from, until, 100)).stream()
                .map(Numbered::sequence)
                .toList();
    }

    private static List<Numbered> find(TestRecord record, Query query) {
        return record.audit().find(query);
    }
}

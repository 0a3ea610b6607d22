package se.brygga.record;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import se.brygga.core.record.AuditLog;

/** The audit log over JDBC; the entries of callers that come at the same time share a transaction. */
final class JdbcAuditLog implements AuditLog {

    private static final Period KEPT = Period.ofYears(5);
    private static final int CUT_AT_ONCE = 10_000;
    private static final String YOUNG =
            "select sequence - 1 from audit_event where happened_at >= ? order by sequence limit 1";

    private final Writers writers;
    private final Readers readers;
    private final Clock clock;
    private final GroupCommit<Entry> commits;

    JdbcAuditLog(Writers writers, Readers readers, Clock clock) {
        this.writers = writers;
        this.readers = readers;
        this.clock = clock;
        this.commits = new GroupCommit<>(batch -> writers.write(session -> {
            AuditRows.extend(session, batch);
            return null;
        }));
    }

    /** What no column can hold is refused here, before it shares a transaction with the entries of others. */
    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        writers.refuseInside();
        commits.add(entries.stream().map(AuditLink::kept).toList());
    }

    @Override
    public long firstBroken() {
        return readers.snapshot(AuditRows::firstBroken);
    }

    @Override
    public Head head() {
        return readers.snapshot(AuditRows::end);
    }

    @Override
    public List<Numbered> find(Query query) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> values = new ArrayList<>();
        if (!query.persons().isEmpty()) {
            conditions.add("person is not null and person in ("
                    + Snapshot.marks(query.persons().size()) + ")");
            values.addAll(query.persons());
        }
        add(conditions, values, "action = ?", query.action());
        add(conditions, values, "what like ? escape '!'", word("unit", query.unit()));
        add(conditions, values, "happened_at >= ?", query.from());
        add(conditions, values, "happened_at < ?", query.until());
        values.add(query.limit());
        return entries(
                "where " + String.join(" and ", conditions) + " order by sequence desc limit ?", values.toArray());
    }

    /** Words stand between spaces; none that is asked for is the last. */
    private static String word(String key, String value) {
        return value == null ? null : "% " + key + "=" + value.replaceAll("([!%_])", "!$1") + " %";
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    @Override
    public List<Numbered> after(long sequence, int limit) {
        return entries("where sequence > ? order by sequence limit ?", sequence, limit);
    }

    private List<Numbered> entries(String which, Object... values) {
        return readers.snapshot(snapshot -> snapshot.list(
                AuditLink.SELECT + which,
                (row, i) -> {
                    AuditLink link = AuditLink.read(row);
                    return new Numbered(link.sequence(), link.entry());
                },
                values));
    }

    /** In several transactions, so that appending goes on meanwhile; the chain holds after each of them. */
    @Override
    public long cut(Instant before) {
        if (before.isAfter(clock.instant().atOffset(ZoneOffset.UTC).minus(KEPT).toInstant())) {
            throw new IllegalArgumentException(
                    "The audit log is kept for five years: choose a time that is at least five years back.");
        }
        Span span = readers.snapshot(snapshot -> {
            long broken = AuditRows.firstBroken(snapshot);
            if (broken != AuditRows.WHOLE) {
                throw new IllegalStateException("The audit log is broken at " + broken
                        + ": nothing is cut off it, so that what happened to it can be examined.");
            }
            long last = snapshot.first(YOUNG, (row, i) -> row.getLong(1), before)
                    .orElse(AuditRows.end(snapshot).sequence());
            return new Span(AuditRows.front(snapshot).sequence(), last);
        });
        long cut = 0;
        for (long done = span.front(); done < span.last(); done = Math.min(span.last(), done + CUT_AT_ONCE)) {
            long upTo = Math.min(span.last(), done + CUT_AT_ONCE);
            cut += writers.write(session -> AuditRows.cut(session, upTo, clock.instant()));
        }
        return cut;
    }

    private record Span(long front, long last) {}
}

package se.brygga.app.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.brygga.app.fhir.request.Query;
import se.brygga.core.record.AuditLog;

/** Rows of an audit log in memory. */
public final class LogInMemory implements AuditLog {

    final List<Entry> rows = new ArrayList<>();
    /** What was asked for last; null if it was by number. */
    Query asked;

    @Override
    public void append(List<Entry> entries) {
        rows.addAll(entries);
    }

    @Override
    public long firstBroken() {
        return -1;
    }

    @Override
    public List<Numbered> find(Query query) {
        asked = query;
        List<Numbered> found = new ArrayList<>(all().filter(
                        row -> query.from() == null || !row.entry().at().isBefore(query.from()))
                .filter(row -> query.until() == null || row.entry().at().isBefore(query.until()))
                .filter(row -> query.persons().isEmpty()
                        || new HashSet<>(query.persons()).contains(row.entry().person()))
                .toList());
        Collections.reverse(found);
        return found.stream().limit(query.limit()).toList();
    }

    private Stream<Numbered> all() {
        return IntStream.range(0, rows.size()).mapToObj(i -> new Numbered(i + 1L, rows.get(i)));
    }

    @Override
    public Head head() {
        return new Head(rows.size(), "");
    }

    @Override
    public List<Numbered> after(long sequence, int limit) {
        asked = null;
        return all().filter(row -> row.sequence() > sequence).limit(limit).toList();
    }

    @Override
    public long cut(Instant before) {
        throw new UnsupportedOperationException("Nothing is cut here");
    }
}

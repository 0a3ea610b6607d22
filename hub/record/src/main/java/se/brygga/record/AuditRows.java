package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Head;

/** The chain of the audit log: its front, its links and its end (security.md 4.2, rule 5). */
final class AuditRows {

    static final long WHOLE = -1;

    private static final int FETCH = 1_000;
    private static final String FRONT = "select sequence, hash from audit_checkpoint where id = 1";
    private static final String END = "select sequence, hash from audit_head where id = 1";
    private static final String INSERT = "insert into audit_event (sequence, happened_at, who, action, person, what, "
            + "content, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MOVE_END = "update audit_head set sequence = ?, hash = ? where id = 1";
    private static final String HASH = "select hash from audit_event where sequence = ?";
    private static final String CUT = "delete from audit_event where sequence <= ?";
    private static final String MOVE_FRONT =
            "update audit_checkpoint set sequence = ?, hash = ?, cut_at = ? where id = 1";

    private AuditRows() {}

    /** Locks the end and only then asks for the entries, so that as many as possible come along. */
    static void extend(Session session, Supplier<List<Entry>> entries) {
        Head end = session.locked(END, AuditRows::head).orElseThrow();
        long sequence = end.sequence();
        String hash = end.hash();
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : entries.get()) {
            var link = new AuditLink(++sequence, entry, hash);
            hash = link.hash();
            rows.add(link.row(hash));
        }
        session.updateAll(INSERT, rows);
        session.update(MOVE_END, sequence, hash);
    }

    /** Deletes the entries up to this one, from which the chain goes on; returns how many there were. */
    static int cut(Session session, long sequence, Instant now) {
        Head front = session.locked(FRONT, AuditRows::head).orElseThrow();
        Optional<String> hash = session.first(HASH, (row, i) -> row.getString(1), sequence);
        if (sequence <= front.sequence() || hash.isEmpty()) {
            return 0;
        }
        session.update(MOVE_FRONT, sequence, hash.get(), now);
        return session.update(CUT, sequence);
    }

    /** Returns where the chain begins: the last entry that was cut off, or 0. */
    static Head front(Snapshot snapshot) throws SQLException {
        return snapshot.first(FRONT, AuditRows::head).orElseGet(() -> new Head(0, "0".repeat(64)));
    }

    static Head end(Snapshot snapshot) throws SQLException {
        return snapshot.first(END, AuditRows::head).orElseGet(() -> new Head(0, ""));
    }

    /** Returns the first sequence number at which the chain does not hold, or {@link #WHOLE}. */
    static long firstBroken(Snapshot snapshot) throws SQLException {
        Head last = front(snapshot);
        try (var statement = snapshot.connection().createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(AuditLink.SELECT + "order by sequence")) {
                while (rows.next()) {
                    AuditLink link = AuditLink.read(rows);
                    var next = new Head(link.sequence(), rows.getString(AuditLink.HASH));
                    if (next.sequence() != last.sequence() + 1
                            || !link.previous().equals(last.hash())
                            || !link.hash().equals(next.hash())) {
                        return last.sequence() + 1;
                    }
                    last = next;
                }
            }
        }
        return end(snapshot).equals(last) ? WHOLE : last.sequence() + 1;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong(1), row.getString(2));
    }
}

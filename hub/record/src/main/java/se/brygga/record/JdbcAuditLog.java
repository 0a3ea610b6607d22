package se.brygga.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.brygga.core.record.AuditLog;

/** The audit log over JDBC: the head row is locked while a link is added, so that the sequence has no gap. */
final class JdbcAuditLog implements AuditLog {

    private static final long WHOLE = -1;
    private static final int FETCH = 1_000;
    private static final String NEXT =
            "update audit_head set sequence = sequence + 1 where id = 1 returning sequence, hash";
    private static final String INSERT = "insert into audit_event (sequence, happened_at, who, action, person, what, "
            + "previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "update audit_head set hash = ? where id = 1";
    private static final String END = "select sequence, hash from audit_head where id = 1";
    private static final String CHAIN = "select sequence, happened_at, who, action, person, what, previous, hash "
            + "from audit_event order by sequence";

    private final Writers writers;
    private final Readers readers;

    JdbcAuditLog(Writers writers, Readers readers) {
        this.writers = writers;
        this.readers = readers;
    }

    @Override
    public void append(List<Entry> entries) {
        writers.write(session -> {
            entries.forEach(entry -> add(session, entry));
            return null;
        });
    }

    private static void add(Session session, Entry entry) {
        AuditLink link = session.first(
                        NEXT, (row, i) -> AuditLink.of(row.getLong("sequence"), entry, row.getString("hash")))
                .orElseThrow();
        Entry kept = link.entry();
        String hash = link.hash();
        session.update(
                INSERT,
                link.sequence(),
                kept.at(),
                kept.who(),
                kept.action(),
                kept.person(),
                kept.what(),
                link.previous(),
                hash);
        session.update(HEAD, hash);
    }

    @Override
    public List<Numbered> find(Query query) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Head head() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public long firstBroken() {
        return readers.snapshot(JdbcAuditLog::walk);
    }

    private static long walk(Connection connection) throws SQLException {
        long last = 0;
        String hash = "0".repeat(64);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(CHAIN)) {
                while (rows.next()) {
                    AuditLink link = AuditLink.read(rows);
                    if (link.sequence() != last + 1
                            || !link.previous().equals(hash)
                            || !link.hash().equals(rows.getString("hash"))) {
                        return last + 1;
                    }
                    last = link.sequence();
                    hash = rows.getString("hash");
                }
            }
            try (ResultSet end = statement.executeQuery(END)) {
                boolean whole = end.next()
                        && end.getLong("sequence") == last
                        && end.getString("hash").equals(hash);
                return whole ? WHOLE : last + 1;
            }
        }
    }
}

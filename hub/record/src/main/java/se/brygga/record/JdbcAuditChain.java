package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import se.brygga.core.record.AuditChain;

/** The links of the audit log over JDBC; writes nothing and changes no table. */
public final class JdbcAuditChain implements AuditChain, AutoCloseable {

    private static final int FETCH = 1_000;

    private final Readers readers;

    JdbcAuditChain(Readers readers) {
        this.readers = readers;
    }

    /** Opens the log of a record that exists, read-only, beside a hub that may run. */
    public static JdbcAuditChain open(RecordSettings settings) {
        return new JdbcAuditChain(new Readers(Database.of(settings), 1));
    }

    @Override
    public Ends walk(Predicate<Link> visitor) {
        return readers.snapshot(snapshot -> {
            show(snapshot, visitor);
            return new Ends(AuditRows.front(snapshot), AuditRows.end(snapshot));
        });
    }

    private static void show(Snapshot snapshot, Predicate<Link> visitor) throws SQLException {
        try (var statement = snapshot.connection().createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery(AuditLink.SELECT + "order by sequence")) {
                boolean more = true;
                while (more && rows.next()) {
                    AuditLink link = AuditLink.read(rows);
                    String hash = rows.getString(AuditLink.HASH);
                    boolean whole = link.hash().equals(hash);
                    more = visitor.test(new Link(link.sequence(), link.entry().at(), link.previous(), hash, whole));
                }
            }
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}

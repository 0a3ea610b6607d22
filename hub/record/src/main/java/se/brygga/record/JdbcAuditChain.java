package se.brygga.record;

import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditLog;

/** The links of the audit log over JDBC; writes nothing and changes no table. */
public final class JdbcAuditChain implements AuditChain, AutoCloseable {

    private static final int FETCH = 1_000;
    private static final String LINKS =
            "select sequence, happened_at, who, action, person, what, %s, previous, hash from audit_event order by sequence";
    private static final String END = "select sequence, hash from audit_head where id = 1";

    private final Readers readers;

    JdbcAuditChain(Readers readers) {
        this.readers = readers;
    }

    /**
     * Opens the log of a record that exists, read-only, beside a hub that may run.
     *
     * <p>Throws {@link RecordNotOpened}, with a sentence on what to do, if the database cannot be used.
     */
    public static JdbcAuditChain open(RecordSettings settings) {
        try {
            return new JdbcAuditChain(new Readers(Database.of(settings), 1));
        } catch (HikariPool.PoolInitializationException e) {
            throw new RecordNotOpened(
                    "The database of the record cannot be read. Check that it runs and that this user may read it.", e);
        }
    }

    @Override
    public AuditLog.Head walk(Predicate<Link> visitor) {
        return readers.snapshot(connection -> {
            show(connection, visitor);
            try (var statement = connection.createStatement();
                    ResultSet end = statement.executeQuery(END)) {
                return end.next() ? new AuditLog.Head(end.getLong("sequence"), end.getString("hash")) : null;
            }
        });
    }

    private static void show(Connection connection, Predicate<Link> visitor) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            String content = hasContent(connection) ? "content" : "null as content";
            try (ResultSet rows = statement.executeQuery(LINKS.formatted(content))) {
                boolean more = true;
                while (more && rows.next()) {
                    AuditLink link = AuditLink.read(rows);
                    String hash = rows.getString("hash");
                    boolean whole = link.hash().equals(hash);
                    more = visitor.test(new Link(link.sequence(), link.entry().at(), link.previous(), hash, whole));
                }
            }
        }
    }

    /** A record that was last used by an earlier version has no AuditEvents yet; looking at it must not change its tables. */
    private static boolean hasContent(Connection connection) throws SQLException {
        try (ResultSet column = connection.getMetaData().getColumns(null, null, "audit_event", "content")) {
            return column.next();
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}

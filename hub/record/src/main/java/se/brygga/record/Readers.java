package se.brygga.record;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.brygga.core.record.RecordUnavailable;

/** Lends connections that cannot write. */
final class Readers implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 10_000;

    private final Database database;
    private final HikariDataSource pool;
    private final JdbcClient client;

    /** Connects as needed, at most {@code size} times at once. */
    Readers(Database database, int size) {
        this.database = database;
        var config = new HikariConfig();
        config.setPoolName("record-readers");
        config.setDataSource(database.reading());
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        config.setMaximumPoolSize(Math.max(1, size));
        config.setMinimumIdle(1);
        config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
        this.pool = new HikariDataSource(config);
        this.client = JdbcClient.create(pool);
    }

    /** Runs a query; throws {@link RecordUnavailable} if the database cannot be reached. */
    <T> T read(Function<JdbcClient, T> query) {
        try {
            return query.apply(client);
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause) {
                throw database.failure(cause);
            }
            throw e;
        }
    }

    /** Reads several times from one unchanging state of the database. */
    <T> T snapshot(Reading<T> reading) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return reading.from(new Snapshot(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Work on one state of the database. */
    interface Reading<T> {

        /** Reads what it needs; the snapshot ends afterwards. */
        T from(Snapshot snapshot) throws SQLException;
    }
}

package se.brygga.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowMapper;

/**
 * One writing connection with its prepared statements, which are kept: preparing costs SQLite more than running.
 *
 * <p>Used by one thread at a time. After a failed statement the transaction can no longer be committed.
 */
final class Session {

    private static final String COUNT = "insert into counter (name, slot, total) values (?, ?, ?) "
            + "on conflict (name, slot) do update set total = counter.total + excluded.total";

    private final Database database;
    private final Connection connection;
    private final int slot;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    /** Sorted, so that two sessions never wait for each other's counters. */
    private final Map<String, Long> counts = new TreeMap<>();

    private RuntimeException failure;

    /** Opens a connection; {@code slot} is the row of each counter that it adds to. */
    Session(Database database, int slot) {
        this.database = database;
        this.slot = slot;
        try {
            this.connection = database.writing().getConnection();
        } catch (SQLException e) {
            throw database.failure(e);
        }
        database.tuning().forEach(pragma -> list(pragma, (row, i) -> row.getString(1)));
    }

    /** Begins a transaction. By a statement: the SQLite driver would begin the next one, and lock the file, with each commit. */
    void begin() {
        update(database.begin());
    }

    /** Runs a statement and returns the number of rows it changed. */
    int update(String sql, Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Runs a statement once for each row of values, at the price of one round trip. */
    void updateAll(String sql, List<Object[]> rows) {
        try {
            PreparedStatement statement = statement(sql);
            for (Object[] values : rows) {
                Value.bindAll(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns the first row. */
    <T> Optional<T> first(String sql, RowMapper<T> row, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.mapRow(rows, 0)) : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Returns the first row, which stays locked until the transaction ends. */
    <T> Optional<T> locked(String sql, RowMapper<T> row, Object... values) {
        return first(sql + database.lock(), row, values);
    }

    /** Returns all rows. */
    <T> List<T> list(String sql, RowMapper<T> row, Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.mapRow(rows, found.size()));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Adds to a total of the overview when the transaction is committed. */
    void count(String name, long change) {
        counts.merge(name, change, Long::sum);
    }

    /** Makes everything durable, or throws the failure that a statement met. */
    void commit() {
        if (failure != null) {
            throw failure;
        }
        counts.forEach((name, change) -> {
            if (change != 0) {
                update(COUNT, name, slot, change);
            }
        });
        update("commit");
        counts.clear();
    }

    /** Takes everything back; returns false if the connection must be given up for that, because a statement failed. */
    boolean rollback() {
        counts.clear();
        if (failure != null) {
            return false;
        }
        try {
            bound("rollback").executeUpdate();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Gives up the connection and its statements; what it still held is taken back by the database. */
    void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statement(sql);
        Value.bindAll(statement, values);
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private RuntimeException failed(SQLException e) {
        failure = database.failure(e);
        return failure;
    }
}

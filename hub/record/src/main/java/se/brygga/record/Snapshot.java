package se.brygga.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** One unchanging state of the database, for as long as {@link Readers#snapshot} lends the connection. */
record Snapshot(Connection connection) {

    /** Returns all rows. */
    <T> List<T> list(String sql, RowMapper<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Value.bindAll(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.mapRow(rows, found.size()));
                }
                return found;
            }
        }
    }

    /** Returns the first row. */
    <T> Optional<T> first(String sql, RowMapper<T> row, Object... values) throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }

    /** Returns as many question marks, for a list of values in brackets. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}

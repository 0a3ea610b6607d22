package se.brygga.app.casework;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that a record in a SQLite file holds, as text that can be compared. */
final class EveryRow {

    private static final List<String> TABLES =
            List.of("act", "alarm", "delivery", "message", "person", "resource", "resource_version");
    private static final String TOTALS =
            "select name, sum(total) from counter group by name having sum(total) <> 0 order by 1";

    private EveryRow() {}

    static List<String> of(String url) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                read(table, statement.executeQuery("select * from " + table + " order by 1, 2"), rows);
            }
            read("counter", statement.executeQuery(TOTALS), rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static void read(String table, ResultSet found, List<String> rows) throws SQLException {
        while (found.next()) {
            StringBuilder row = new StringBuilder(table);
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                Object value = found.getObject(i);
                row.append('|')
                        .append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
            }
            rows.add(row.toString());
        }
    }
}

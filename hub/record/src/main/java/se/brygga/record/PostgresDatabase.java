package se.brygga.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL: several writers, rows locked by those who change them. */
final class PostgresDatabase implements Database {

    static final String PREFIX = "jdbc:postgresql:";

    private static final int WRITERS = 8;
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;
    /** Connection lost, deadlock, no resources, operator at work, system error. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58", "XX");
    /** Lock not available; the server only reads, because it is the standby. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

    private final PGSimpleDataSource source;

    private PostgresDatabase(PGSimpleDataSource source) {
        this.source = source;
    }

    /** Takes {@code jdbc:postgresql://HOST/DATABASE} with the name and password of a user that may create tables. */
    static PostgresDatabase of(RecordSettings settings) {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(settings.url());
        } catch (IllegalArgumentException e) {
            throw RecordNotOpened.unknownUrl();
        }
        if (settings.username() != null) {
            source.setUser(settings.username());
        }
        if (settings.password() != null) {
            source.setPassword(settings.password());
        }
        source.setApplicationName("brygga");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        // The details of the server's errors quote values, personal numbers among them.
        source.setLogServerErrorDetail(false);
        return new PostgresDatabase(source);
    }

    @Override
    public DataSource writing() {
        return source;
    }

    @Override
    public DataSource reading() {
        return source;
    }

    @Override
    public void tune(Connection writer) {
        // The server is tuned by those who run it.
    }

    @Override
    public int writers() {
        return WRITERS;
    }

    @Override
    public String lock() {
        return " for update";
    }

    @Override
    public Map<String, String> words() {
        return Map.of(
                "identity", "bigint generated always as identity primary key",
                "integer8", "bigint",
                "clustered", "",
                "roomy", "with (fillfactor = 80)");
    }

    @Override
    public boolean passing(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (PASSING_STATES.contains(state) || PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    @Override
    public String explain(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "The database server of the record refused name or password. Check brygga.record.username and "
                    + "brygga.record.password.";
        }
        if (state.startsWith("3D")) {
            return "The database server of the record has no database of that name. Create it, or correct "
                    + "brygga.record.url.";
        }
        return "The database server of the record cannot be reached (SQLState " + state + "). Check that it runs and "
                + "that host and port in brygga.record.url are right.";
    }
}

package se.brygga.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import javax.sql.DataSource;
import se.brygga.core.record.RecordUnavailable;

/** What differs between the databases that the record can be kept in. */
interface Database {

    /** Chooses the database by its url; throws {@link RecordNotOpened} if the url names none. */
    static Database of(RecordSettings settings) {
        String url = settings.url() == null ? "" : settings.url();
        if (url.startsWith(SqliteDatabase.PREFIX)) {
            return SqliteDatabase.of(url);
        }
        if (url.startsWith(PostgresDatabase.PREFIX)) {
            return PostgresDatabase.of(settings);
        }
        throw RecordNotOpened.unknownUrl();
    }

    /** Makes connections that write. */
    DataSource writing();

    /** Makes connections that cannot write. */
    DataSource reading();

    /** Sets what a writing connection needs and a data source cannot set. */
    void tune(Connection writer) throws SQLException;

    /** Returns how many connections may write at once. */
    int writers();

    /** Returns what a select ends with to lock its rows until the transaction ends. */
    String lock();

    /** Returns the values of the placeholders in the migrations. */
    Map<String, String> words();

    /** Tells whether the same work could succeed later. */
    boolean passing(SQLException failure);

    /** Returns a sentence on why no connection could be made and what to do. */
    String explain(SQLException failure);

    /** Turns a failure into what callers see: {@link RecordUnavailable} if the same work could succeed later. */
    default RuntimeException failure(SQLException e) {
        String state = e.getSQLState() == null ? "code " + e.getErrorCode() : "SQLState " + e.getSQLState();
        if (e instanceof SQLTransientException || passing(e)) {
            return new RecordUnavailable(
                    "The database of the record cannot be used at present (" + state
                            + "). Check that it runs, can be reached and has space; the work is repeated later.",
                    e);
        }
        return new IllegalStateException("The database of the record refused a statement (" + state + ")", e);
    }
}

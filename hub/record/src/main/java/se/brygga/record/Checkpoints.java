package se.brygga.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves pages from SQLite's write-ahead log into the file while the writer goes on.
 *
 * <p>Left to itself, the writer does this within a commit, which then takes a few hundred milliseconds.
 */
final class Checkpoints implements Database.Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int PAUSE_MILLIS = 250;

    private final Connection connection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "record-checkpoints");
        thread.setDaemon(true);
        return thread;
    });

    /** Starts at once, with a connection of its own. */
    Checkpoints(DataSource source) throws SQLException {
        this.connection = source.getConnection();
        clock.scheduleWithFixedDelay(this::run, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What cannot be moved now, on a full disk for one, is moved next time or by the writer. */
    private void run() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException e) {
            LOG.debug("A checkpoint of the record was put off (code {})", e.getErrorCode());
        }
    }

    /** Ends after the checkpoint under way. */
    @Override
    public void close() {
        clock.execute(this::disconnect);
        clock.shutdown();
        try {
            if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.debug("A checkpoint of the record goes on after closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection for checkpoints was already lost (code {})", e.getErrorCode());
        }
    }
}

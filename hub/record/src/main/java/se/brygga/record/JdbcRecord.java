package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import com.zaxxer.hikari.pool.HikariPool;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordUnavailable;

/**
 * The record on SQLite or PostgreSQL (house.md, The record), open until it is closed.
 *
 * <p>Safe for use by many threads. SQLite lets one of them write at a time; the others wait their turn.
 */
public final class JdbcRecord implements AutoCloseable {

    private final Writers writers;
    private final Readers readers;
    private final RecordStore store;

    private JdbcRecord(Database database, int readers, KeyedHash hash, FhirContext context) {
        this.writers = new Writers(database);
        try {
            Schema.claim(writers, hash);
            this.readers = new Readers(database, readers);
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
        this.store = new JdbcRecordStore(writers, hash, new ResourceJson(context));
    }

    /**
     * Opens the record; makes the folder of a SQLite file and brings the tables up to date.
     *
     * <p>Throws {@link RecordNotOpened}, with a sentence on what to do, if the url is no good, the database cannot be
     * used, or the record was made with another secret.
     */
    public static JdbcRecord open(RecordSettings settings, KeyedHash hash, FhirContext context) {
        Database database = Database.of(settings);
        Schema.prepare(database);
        try {
            return new JdbcRecord(database, settings.readers(), hash, context);
        } catch (RecordUnavailable | HikariPool.PoolInitializationException e) {
            throw new RecordNotOpened(
                    "The database of the record failed while it was opened. Check that it runs and has space, and start again.",
                    e);
        }
    }

    /** Returns the door for writing. */
    public RecordStore store() {
        return store;
    }

    /** Returns the delivery ledger. */
    public Ledger ledger() {
        return new JdbcLedger(writers, readers);
    }

    /** Returns the message ledger. */
    public MessageLog messages() {
        return new JdbcMessageLog(readers);
    }

    /** Returns the audit log. */
    public AuditLog audit() {
        return new JdbcAuditLog(writers, readers);
    }

    /** Waits for the writes under way and closes all connections. */
    @Override
    public void close() {
        writers.close();
        readers.close();
    }
}

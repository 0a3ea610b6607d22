package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import com.zaxxer.hikari.pool.HikariPool;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.record.AuditChain;
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
    private final Database.Upkeep upkeep;
    private final RecordStore store;

    private JdbcRecord(Writers writers, Readers readers, Database.Upkeep upkeep, RecordStore store) {
        this.writers = writers;
        this.readers = readers;
        this.upkeep = upkeep;
        this.store = store;
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
        var writers = new Writers(database);
        try {
            Schema.claim(writers, hash);
            var readers = new Readers(database, settings.readers());
            var store = new JdbcRecordStore(writers, hash, new ResourceJson(context));
            return new JdbcRecord(writers, readers, database.upkeep(), store);
        } catch (RecordUnavailable | HikariPool.PoolInitializationException e) {
            writers.close();
            throw new RecordNotOpened(
                    "The database of the record failed while it was opened. Check that it runs and has space, and "
                            + "start again.",
                    e);
        } catch (RecordNotOpened e) {
            writers.close();
            throw e;
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

    /** Returns the links of the audit log, for those who verify it. */
    public AuditChain chain() {
        return new JdbcAuditChain(readers);
    }

    /** Waits for the writes under way and closes all connections. */
    @Override
    public void close() {
        upkeep.close();
        readers.close();
        // Last, because SQLite tidies up its log when a connection that may write is the last one to go.
        writers.close();
    }
}

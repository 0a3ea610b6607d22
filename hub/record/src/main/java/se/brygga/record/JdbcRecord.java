package se.brygga.record;

import ca.uhn.fhir.context.FhirContext;
import com.zaxxer.hikari.pool.HikariPool;
import java.time.Clock;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.record.Registers;

/**
 * The record on SQLite or PostgreSQL (house.md, The record), open until it is closed.
 *
 * <p>Safe for use by many threads. SQLite lets one of them write at a time; the others wait their turn.
 */
public final class JdbcRecord implements AutoCloseable {

    private final Writers writers;
    private final Readers readers;
    private final Database.Upkeep upkeep;
    private final Doors doors;

    private JdbcRecord(Writers writers, Readers readers, Database.Upkeep upkeep, Doors doors) {
        this.writers = writers;
        this.readers = readers;
        this.upkeep = upkeep;
        this.doors = doors;
    }

    /**
     * Opens the record; makes the folder of a SQLite file and brings the tables up to date.
     *
     * <p>Throws {@link RecordNotOpened}, with a sentence on what to do, if the url is no good, the database cannot be
     * used, or the record was made with another secret.
     */
    public static JdbcRecord open(RecordSettings settings, KeyedHash hash, FhirContext context) {
        return open(settings, hash, context, Clock.systemUTC());
    }

    /** Opens the record as {@link #open(RecordSettings, KeyedHash, FhirContext)} does; the clock says when a version is written. */
    public static JdbcRecord open(RecordSettings settings, KeyedHash hash, FhirContext context, Clock clock) {
        Database database = Database.of(settings);
        Schema.prepare(database);
        var writers = new Writers(database);
        try {
            Schema.claim(writers, hash);
            var readers = new Readers(database, settings.readers());
            var json = new ResourceJson(context);
            var doors = new Doors(
                    new JdbcRecordStore(writers, hash, json, clock),
                    new JdbcRecordReader(readers, json),
                    new JdbcRegisters(writers, readers, json),
                    new JdbcAuditLog(writers, readers, clock));
            return new JdbcRecord(writers, readers, database.upkeep(), doors);
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
        return doors.store();
    }

    /** Returns the door for reading before any decision: only for the door that decides. */
    public RecordReader reader() {
        return doors.reader();
    }

    /** Returns the registers under the law. */
    public Registers registers() {
        return doors.registers();
    }

    /** Returns the delivery ledger. */
    public Ledger ledger() {
        return new JdbcLedger(writers, readers);
    }

    /** Returns the message ledger. */
    public MessageLog messages() {
        return new JdbcMessageLog(readers);
    }

    /** Returns the audit log: one for all, so that they share transactions. */
    public AuditLog audit() {
        return doors.audit();
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

    private record Doors(RecordStore store, RecordReader reader, Registers registers, AuditLog audit) {}
}

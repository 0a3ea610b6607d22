package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.record.Registers;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;

/** A record for one test. When it is closed, the totals must be what counting the rows gives. */
final class TestRecord implements AutoCloseable {

    static final FhirContext FHIR = FhirContext.forR4();
    static final KeyedHash HASH = new KeyedHash("the secret of a test installation".getBytes());

    /** When everything is written, by the record's clock. */
    static final Instant WRITTEN = Instant.parse("2026-11-22T08:00:00.000001Z");

    private final String name;
    private final RecordSettings settings;
    private JdbcRecord record;

    private TestRecord(String name, String url, String username) {
        this.name = name;
        this.settings = new RecordSettings(url, username, "unused", 2);
        reopen();
    }

    static TestRecord onSqlite() {
        try {
            return new TestRecord(
                    "SQLite",
                    "jdbc:sqlite:" + Files.createTempDirectory("record").resolve("record.db"),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestRecord onPostgres() {
        return new TestRecord("PostgreSQL", Postgres.emptyDatabase(), "postgres");
    }

    void reopen() {
        if (record != null) {
            record.close();
        }
        record = JdbcRecord.open(settings, HASH, FHIR, Clock.fixed(WRITTEN, ZoneOffset.UTC));
    }

    boolean isPostgres() {
        return name.equals("PostgreSQL");
    }

    RecordSettings settings() {
        return settings;
    }

    <T> T write(Function<RecordTransaction, T> work) {
        return record.store().write(work);
    }

    void run(Consumer<RecordTransaction> work) {
        write(t -> {
            work.accept(t);
            return null;
        });
    }

    Saved save(StoredMessage message) {
        return write(t -> t.message(message));
    }

    Optional<StoredResource> newest(Class<? extends Resource> type, String id) {
        return write(t -> t.newest(type, id));
    }

    Optional<StoredResource> patient(String person, String custodian) {
        return write(t -> t.patient(person, custodian));
    }

    Ledger ledger() {
        return record.ledger();
    }

    MessageLog messages() {
        return record.messages();
    }

    RecordReader reader() {
        return record.reader();
    }

    Registers registers() {
        return record.registers();
    }

    AuditLog audit() {
        return record.audit();
    }

    /** Reads and changes rows behind the record's back. */
    JdbcClient sql() {
        return JdbcClient.create(
                new DriverManagerDataSource(settings.url(), isPostgres() ? settings.username() : "", ""));
    }

    long rows(String table) {
        return sql().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Override
    public void close() {
        MessageLog.Counts counts = messages().counts();
        assertThat(counts.messages()).isEqualTo(counted("connector || '|' || state", "message"));
        assertThat(counts.deliveries()).isEqualTo(counted("destination || '|' || state || '|' || receipt", "delivery"));
        assertThat(counts.persons()).isEqualTo(rows("person where merged_into is null"));
        assertThat(counts.resources()).isEqualTo(rows("resource"));
        record.close();
    }

    private Map<String, Long> counted(String name, String table) {
        Map<String, Long> counted = new TreeMap<>();
        sql().sql("select " + name + " as name, count(*) as total from " + table + " group by 1")
                .query((row, i) -> counted.put(row.getString(1), row.getLong(2)))
                .list();
        return counted;
    }

    @Override
    public String toString() {
        return name;
    }
}

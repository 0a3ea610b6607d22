package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.RecordedResource;

/** A record that was made before there were AuditEvents and times of writing. */
class UpgradeTest {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p-1\"}";

    @TempDir
    Path folder;

    @Test
    void olderRecordOnSqliteIsReadAndItsAuditLogVerifies() {
        upgrade("jdbc:sqlite:" + folder.resolve("record.db"));
    }

    @Test
    void olderRecordOnPostgresIsReadAndItsAuditLogVerifies() {
        upgrade(Postgres.emptyDatabase());
    }

    private static void upgrade(String url) {
        var settings = new RecordSettings(url, "postgres", "unused", 1);
        fill(Database.of(settings));
        try (JdbcRecord record = JdbcRecord.open(settings, TestRecord.HASH, TestRecord.FHIR)) {
            assertThat(record.audit().firstBroken()).isEqualTo(-1);
            record.audit().append(new AuditLog.Entry(Given.NOON, "reader", "read", "1", "Patient/p-1", "{}"));
            assertThat(record.audit().firstBroken()).isEqualTo(-1);
            assertThat(record.audit().head().sequence()).isEqualTo(2);
            RecordedResource found = record.reader().find("Patient", "p-1").orElseThrow();
            assertThat(found.writtenAt()).isEqualTo(Instant.ofEpochSecond(1));
            assertThat(record.registers().of("1")).isEmpty();
        }
    }

    /** Writes as the version before did. */
    private static void fill(Database database) {
        Flyway.configure()
                .dataSource(database.writing())
                .locations("classpath:db/migration")
                .placeholders(database.words())
                .target("3")
                .load()
                .migrate();
        JdbcClient sql = JdbcClient.create(database.writing());
        var entry = new AuditLog.Entry(Given.NOON, "operator", "replay", null, "message 1");
        var link = new AuditLink(1, entry, "0".repeat(64));
        sql.sql("insert into audit_event (sequence, happened_at, who, action, what, previous, hash) "
                        + "values (1, ?, 'operator', 'replay', 'message 1', ?, ?)")
                .params(Value.micros(Given.NOON), link.previous(), link.hash())
                .update();
        sql.sql("update audit_head set sequence = 1, hash = ?")
                .param(link.hash())
                .update();
        sql.sql("insert into resource (id, type, person, custodian, effective, newest, versions) "
                        + "values ('p-1', 'Patient', '1', 'SE2329990010-V1', 1000000, 1, 1)")
                .update();
        sql.sql("insert into resource_version (resource, version, person, effective, source, content) "
                        + "values (1, 1, '1', 1000000, ?, ?)")
                .params(Value.bytes(Given.key("1")), PATIENT)
                .update();
    }
}

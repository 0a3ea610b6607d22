package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.RecordUnavailable;

class FullDiskTest {

    private static final int MUCH = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void fullDatabaseIsUnavailableLosesNothingAndGoesOnWhenThereIsSpace() {
        var pages = new AtomicInteger(MUCH);
        var database = new Limited(SqliteDatabase.of("jdbc:sqlite:" + folder.resolve("record.db")), pages);
        Schema.prepare(database);
        pages.set(200);
        InboxMessage big = Given.inbox("mellanland-ehr", "big", new byte[MUCH]);
        try (var writers = new Writers(database)) {
            var store =
                    new JdbcRecordStore(writers, TestRecord.HASH, new ResourceJson(TestRecord.FHIR), Clock.systemUTC());
            store.write(t -> t.message(Given.stored("1")));
            assertThatThrownBy(() -> store.write(t -> t.message(Given.stored(big))))
                    .isInstanceOf(RecordUnavailable.class)
                    .hasMessageContaining("space");
            store.write(t -> t.message(Given.stored("2")));
            assertThat(messages(writers)).isEqualTo(2);

            pages.set(MUCH);
            assertThatThrownBy(() -> store.write(t -> t.message(Given.stored(big))))
                    .isInstanceOf(RecordUnavailable.class);
            store.write(t -> t.message(Given.stored(big)));
            assertThat(messages(writers)).isEqualTo(3);
        }
    }

    @Test
    void fullDatabaseFailsTheAppendAndTheChainHolds() {
        var pages = new AtomicInteger(MUCH);
        var database = new Limited(SqliteDatabase.of("jdbc:sqlite:" + folder.resolve("record.db")), pages);
        Schema.prepare(database);
        pages.set(200);
        try (var writers = new Writers(database);
                var readers = new Readers(database, 1)) {
            var audit = new JdbcAuditLog(writers, readers, Clock.systemUTC());
            Entry small = new Entry(Given.NOON, "reader", "read", "1", "Patient/1", "{}");
            Entry big = new Entry(Given.NOON, "reader", "read", "1", "Patient/1", "x".repeat(MUCH));
            audit.append(small);
            assertThatThrownBy(() -> audit.append(List.of(small, big))).isInstanceOf(RecordUnavailable.class);
            assertThat(audit.head().sequence()).isEqualTo(1);
            audit.append(small);
            assertThat(audit.head().sequence()).isEqualTo(2);
            assertThat(audit.firstBroken()).isEqualTo(-1);
        }
    }

    private static long messages(Writers writers) {
        return writers.write(session -> session.first("select count(*) from message", (row, i) -> row.getLong(1)))
                .orElseThrow();
    }

    /** SQLite on a disk with so many pages; a connection notices more space only when it is made. */
    private record Limited(Database inner, AtomicInteger pages) implements WrappedDatabase {

        @Override
        public List<String> tuning() {
            return List.of("pragma max_page_count = " + pages);
        }
    }
}

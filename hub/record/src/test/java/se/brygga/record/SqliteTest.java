package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteTest {

    @TempDir
    Path folder;

    @Test
    void everythingCommittedIsThereAfterACrash() throws IOException {
        Path crashed = folder.resolve("crashed.db");
        try (TestRecord record = TestRecord.onSqlite()) {
            for (int i = 0; i < 50; i++) {
                record.save(Given.stored("" + i));
            }
            record.run(t -> {
                t.message(Given.stored("not committed"));
                copyAsAfterACrash(record, crashed);
            });
        }
        assertThat(Path.of(crashed + "-wal")).isNotEmptyFile();
        var settings = new RecordSettings("jdbc:sqlite:" + crashed, null, null, 1);
        try (JdbcRecord recovered = JdbcRecord.open(settings, TestRecord.HASH, TestRecord.FHIR)) {
            assertThat(recovered.messages().counts().messages()).containsEntry("mellanland-ehr|STORED", 50L);
            assertThat(recovered.messages().newest(null, null, 100)).hasSize(50);
            assertThat(recovered.messages().find(Given.key("not committed"))).isEmpty();
        }
    }

    @Test
    void eachCommitIsSynced() {
        try (TestRecord record = TestRecord.onSqlite()) {
            var writer = new Session(SqliteDatabase.of(record.settings().url()), 0);
            assertThat(writer.list("pragma synchronous", (row, i) -> row.getInt(1)))
                    .containsExactly(2);
            assertThat(writer.list("pragma journal_mode", (row, i) -> row.getString(1)))
                    .containsExactly("wal");
        }
    }

    /** A scan would cost more with every row. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select number from message where message_key = x'00'",
                "select 1 from message o where o.connector = 'c' and o.control_id = '1' and o.control_id <> '' "
                        + "and o.message_key <> x'00'",
                "select person from person_identifier where value = '1' and system = 's'",
                "select id from person where merged_into = '1' and merged_into is not null",
                "select id from resource where person = '1' and type = 'Patient'",
                "select number from resource where id = '1' and type = 'Patient'",
                "select content from resource_version where resource = 1 and version = 1",
                "select number from resource where number in (select resource from party_resource where party = 'u' "
                        + "and type = 'Task') order by number desc limit 9",
                "select person from resource where number in (select resource from party_resource where party = 'u' "
                        + "and type = 'CareTeam') and person <> '' order by number desc limit 9",
                "select number from resource where number in (select resource from party_resource where party = 'u' "
                        + "and type = 'Task') and (status is null or status in ('a', 'b')) "
                        + "and (code is null or code in ('c')) order by number desc limit 9",
                "select content from register_entry where person = '1' order by number",
                "select content from register_entry where kind = 'block' order by number desc limit 9",
                "select what from audit_event where person is not null and person in ('1') and happened_at < 1 "
                        + "order by sequence desc limit 9",
                "select what from audit_event where action = 'read' order by sequence desc limit 9",
                "select told from stay_event where stay = '1'",
                "select state from delivery where id = '1'",
                "select id from delivery where message = 1",
                "select id from delivery where state = 'PARKED' and state <> 'SENT' order by number desc limit 9",
                "select id from delivery where destination = 'd' and changed_at < 1 and receipt = 'AWAITED' "
                        + "and receipt in ('AWAITED', 'TRANSIENT') and state = 'SENT'",
                "select number from message where state = 'PARKED' and state <> 'STORED' order by number desc limit 9",
                "select number from message where connector = 'c' order by number desc limit 9",
                "select number from message where connector = 'c' and state = 'PARKED' and state <> 'STORED' "
                        + "order by number desc limit 9"
            })
    void hotQueryUsesAnIndexAndDoesNotSort(String query) {
        try (TestRecord record = TestRecord.onSqlite()) {
            List<String> plan = record.sql()
                    .sql("explain query plan " + query)
                    .query((row, i) -> row.getString("detail"))
                    .list();
            assertThat(plan)
                    .isNotEmpty()
                    .allMatch(step -> step.matches("(SEARCH|LIST SUBQUERY|CREATE BLOOM FILTER).*"));
        }
    }

    private static void copyAsAfterACrash(TestRecord record, Path target) {
        Path file = Path.of(record.settings().url().substring(SqliteDatabase.PREFIX.length()));
        try {
            Files.copy(file, target);
            Files.copy(Path.of(file + "-wal"), Path.of(target + "-wal"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

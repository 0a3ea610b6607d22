package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import se.brygga.core.record.RecordUnavailable;

class TransactionsTest {

    @OnBothDatabases
    void failureTakesEverythingBackAndComesThrough(TestRecord record) {
        var failure = new IllegalStateException("the work failed");
        assertThatThrownBy(() -> record.run(t -> {
                    t.message(Given.stored("1"));
                    t.put(Given.patient(t.person(Given.identifiers(Given.TOLVAN)), "Tolvansson", Given.NOON));
                    throw failure;
                }))
                .isSameAs(failure);
        for (String table : new String[] {"message", "message_content", "person", "person_identifier", "resource"}) {
            assertThat(record.rows(table)).as(table).isZero();
        }
        record.save(Given.stored("1"));
        assertThat(record.rows("message")).isEqualTo(1);
    }

    @OnBothDatabases
    void whatWasWrittenIsThereAfterReopening(TestRecord record) {
        record.save(Given.stored("1"));
        record.reopen();
        assertThat(record.messages().find(Given.key("1"))).isPresent();
    }

    @OnBothDatabases
    void writeInsideAWriteIsRefusedAndTakesTheOuterOneBack(TestRecord record) {
        assertThatThrownBy(() -> record.run(t -> {
                    t.message(Given.stored("1"));
                    record.save(Given.stored("2"));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(record.rows("message")).isZero();
    }

    @OnBothDatabases
    void statementThatFailedCannotBeSwallowed(TestRecord record) {
        record.sql().sql("alter table delivery rename to elsewhere").update();
        assertThatThrownBy(() -> record.run(t -> {
                    t.message(Given.stored("1"));
                    assertThatThrownBy(() -> t.waiting(Given.key("1"))).isInstanceOf(IllegalStateException.class);
                }))
                .isInstanceOf(IllegalStateException.class);
        record.sql().sql("alter table elsewhere rename to delivery").update();
        assertThat(record.rows("message")).isZero();
        record.save(Given.stored("1"));
    }

    @Test
    void lostServerIsUnavailableAndTheNextWriteConnectsAgain() {
        try (TestRecord record = TestRecord.onPostgres()) {
            record.save(Given.stored("1"));
            Postgres.cut(record.settings().url());
            assertThatThrownBy(() -> record.save(Given.stored("2"))).isInstanceOf(RecordUnavailable.class);
            record.save(Given.stored("2"));
            assertThat(record.rows("message")).isEqualTo(2);
            record.reopen();
        }
    }

    @Test
    void connectionLostWithinTheWorkTakesEverythingBack() {
        try (TestRecord record = TestRecord.onPostgres()) {
            assertThatThrownBy(() -> record.run(t -> {
                        t.message(Given.stored("1"));
                        Postgres.cut(record.settings().url());
                        t.message(Given.stored("2"));
                    }))
                    .isInstanceOf(RecordUnavailable.class);
            assertThat(record.rows("message")).isZero();
            record.reopen();
        }
    }

    @Test
    void lockedFileIsUnavailableUntilItIsFree() throws SQLException {
        try (TestRecord record = TestRecord.onSqlite()) {
            try (Connection other =
                            DriverManager.getConnection(record.settings().url());
                    Statement statement = other.createStatement()) {
                statement.execute("begin immediate");
                assertThatThrownBy(() -> record.save(Given.stored("1"))).isInstanceOf(RecordUnavailable.class);
                statement.execute("rollback");
            }
            record.save(Given.stored("1"));
            assertThat(record.rows("message")).isEqualTo(1);
        }
    }

    @Test
    void fullDiskCanPassButABadStatementCannot() {
        SQLException full = new SQLException("full", null, 13);
        SQLException syntax = new SQLException("syntax", null, 1);
        Database database = SqliteDatabase.of(TestRecord.onSqlite().settings().url());
        assertThat(database.failure(full)).isInstanceOf(RecordUnavailable.class);
        assertThat(database.failure(syntax)).isInstanceOf(IllegalStateException.class);
    }
}

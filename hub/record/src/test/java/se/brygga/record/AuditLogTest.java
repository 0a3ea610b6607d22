package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import se.brygga.core.record.AuditLog;

class AuditLogTest {

    @OnBothDatabases
    void logIsWholeWhenEmptyAndAfterAppending(TestRecord record) {
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        append(record, 3);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        record.reopen();
        append(record, 1);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    @OnBothDatabases
    void sequenceHasNoGapUnderManyThreads(TestRecord record) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(200);
        Callable<Integer> ten = () -> {
            append(record, 10);
            return 10;
        };
        for (Future<Integer> done :
                threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> ten).toList())) {
            assertThat(done.get()).isEqualTo(10);
        }
        threads.shutdown();
        assertThat(sequences(record))
                .isEqualTo(LongStream.rangeClosed(1, 2_000).boxed().toList());
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    @OnBothDatabases
    void changedRowIsFound(TestRecord record) {
        append(record, 5);
        change(record, "update audit_event set who = 'somebody else' where sequence = 3");
        assertThat(record.audit().firstBroken()).isEqualTo(3);
    }

    @OnBothDatabases
    void changedPersonIsFoundEvenIfItBecomesNull(TestRecord record) {
        append(record, 2);
        change(record, "update audit_event set person = null where sequence = 2");
        assertThat(record.audit().firstBroken()).isEqualTo(2);
    }

    @OnBothDatabases
    void changedAuditEventIsFoundEvenIfItBecomesNull(TestRecord record) {
        record.audit().append(reading("1", "{\"resourceType\":\"AuditEvent\"}"));
        record.audit().append(reading("1", "{\"resourceType\":\"AuditEvent\"}"));
        change(record, "update audit_event set content = null where sequence = 2");
        assertThat(record.audit().firstBroken()).isEqualTo(2);
        change(record, "update audit_event set content = '{}' where sequence = 1");
        assertThat(record.audit().firstBroken()).isEqualTo(1);
    }

    @OnBothDatabases
    void firstRowThatWasDeletedIsFound(TestRecord record) {
        append(record, 3);
        change(record, "delete from audit_event where sequence = 1");
        assertThat(record.audit().firstBroken()).isEqualTo(1);
    }

    @OnBothDatabases
    void deletedRowIsFound(TestRecord record) {
        append(record, 5);
        change(record, "delete from audit_event where sequence = 2");
        assertThat(record.audit().firstBroken()).isEqualTo(2);
    }

    @OnBothDatabases
    void rowsCutOffAtTheEndAreMissed(TestRecord record) {
        append(record, 5);
        change(record, "delete from audit_event where sequence > 3");
        assertThat(record.audit().firstBroken()).isEqualTo(4);
    }

    @OnBothDatabases
    void rowWithAHashOfItsOwnBreaksTheChainAfterIt(TestRecord record) {
        append(record, 3);
        var forged = new AuditLink(2, AuditLink.kept(entry("forger")), hash(record, 1));
        change(record, "update audit_event set who = 'forger', hash = '" + forged.hash() + "' where sequence = 2");
        assertThat(record.audit().firstBroken()).isEqualTo(3);
    }

    /** The hash is that of a row which the record wrote before it kept AuditEvents. */
    @OnBothDatabases
    void rowFromBeforeAuditEventsVerifiesWithThoseAfterIt(TestRecord record) {
        String zeros = "0".repeat(64);
        String hash = "06713610f81b7474e5848b7189b08fa141d2d15a23668055afdb6110513b5b61";
        record.sql()
                .sql("insert into audit_event (sequence, happened_at, who, action, person, what, previous, hash) "
                        + "values (1, 1795262400000000, 'operator', 'replay', null, 'message 1', ?, ?)")
                .params(zeros, hash)
                .update();
        change(record, "update audit_head set sequence = 1, hash = '" + hash + "'");
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        record.audit().append(List.of(reading("1", "{}"), entry("operator")));
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
        assertThat(sequences(record)).containsExactly(1L, 2L, 3L);
    }

    @OnBothDatabases
    void headIsTheEndOfTheChain(TestRecord record) {
        assertThat(record.audit().head()).isEqualTo(new AuditLog.Head(0, "0".repeat(64)));
        append(record, 2);
        assertThat(record.audit().head()).isEqualTo(new AuditLog.Head(2, hash(record, 2)));
    }

    @OnBothDatabases
    void entryThatLacksSomethingIsRefusedAlone(TestRecord record) {
        var nobody = new AuditLog.Entry(Given.NOON, null, "read", null, "Patient/1");
        assertThatThrownBy(() -> record.audit().append(nobody)).isInstanceOf(NullPointerException.class);
        append(record, 1);
        record.audit().append(List.of());
        assertThat(record.audit().head().sequence()).isEqualTo(1);
    }

    @OnBothDatabases
    void halfACharacterDoesNotBreakTheChain(TestRecord record) {
        record.audit().append(reading("1", "half \uD83D of a pair, and a \0"));
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    @OnBothDatabases
    void appendingInsideAWriteIsRefusedInsteadOfWaitingForItself(TestRecord record) {
        assertThatThrownBy(() -> record.run(t -> append(record, 1))).isInstanceOf(IllegalStateException.class);
        append(record, 1);
        assertThat(record.audit().firstBroken()).isEqualTo(-1);
    }

    private static AuditLog.Entry reading(String person, String content) {
        return new AuditLog.Entry(Given.NOON, "reader", "read", person, "Patient/1", content);
    }

    private static AuditLog.Entry entry(String who) {
        return new AuditLog.Entry(Given.NOON, who, "replay", "person", "message 1\0");
    }

    private static void append(TestRecord record, int count) {
        for (int i = 0; i < count; i++) {
            record.audit().append(entry("operator"));
        }
    }

    private static List<Long> sequences(TestRecord record) {
        return record.sql()
                .sql("select sequence from audit_event order by sequence")
                .query(Long.class)
                .list();
    }

    private static String hash(TestRecord record, long sequence) {
        return record.sql()
                .sql("select hash from audit_event where sequence = ?")
                .param(sequence)
                .query(String.class)
                .single();
    }

    private static void change(TestRecord record, String sql) {
        assertThat(record.sql().sql(sql).update()).isPositive();
    }
}

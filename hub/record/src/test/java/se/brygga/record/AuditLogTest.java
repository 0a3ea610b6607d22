package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

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
        ExecutorService threads = Executors.newFixedThreadPool(40);
        Callable<Integer> ten = () -> {
            append(record, 10);
            return 10;
        };
        for (Future<Integer> done :
                threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> ten).toList())) {
            assertThat(done.get()).isEqualTo(10);
        }
        threads.shutdown();
        assertThat(sequences(record))
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
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
        var forged = AuditLink.of(2, entry("forger"), hash(record, 1));
        change(record, "update audit_event set who = 'forger', hash = '" + forged.hash() + "' where sequence = 2");
        assertThat(record.audit().firstBroken()).isEqualTo(3);
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

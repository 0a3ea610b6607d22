package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.AuditLog.Entry;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;
import se.brygga.core.record.RecordUnavailable;

class AuditUnderLoadTest {

    private static final int THREADS = 32;
    private static final int EACH = 10;

    @OnBothDatabases
    void thereAreFewerCommitsThanAppendsAndEachCallerFindsItsOwnEntries(TestRecord record) throws Exception {
        var database = new CountedCommits(record.settings());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (var writers = new Writers(database);
                var readers = new Readers(database, 4)) {
            var audit = new JdbcAuditLog(writers, readers, Clock.systemUTC());
            List<Callable<Integer>> callers = IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(i -> () -> appendAndFind(audit, "caller " + i))
                    .toList();
            for (Future<Integer> done : threads.invokeAll(callers)) {
                assertThat(done.get()).isEqualTo(EACH);
            }
            assertThat(audit.firstBroken()).isEqualTo(-1);
            assertThat(audit.head().sequence()).isEqualTo(2L * THREADS * EACH);
        }
        threads.shutdown();
        assertThat(database.begun().get()).isLessThan(THREADS * EACH / 2);
    }

    @OnBothDatabases
    void lostDatabaseFailsTheAppendAndTheNextOneGoesOn(TestRecord record) {
        AuditLog audit = record.audit();
        audit.append(entry("before", 0));
        record.sql().sql("alter table audit_head rename to audit_head_away").update();
        assertThatThrownBy(() -> audit.append(entry("meanwhile", 0)))
                .isInstanceOfAny(RecordUnavailable.class, IllegalStateException.class);
        record.sql().sql("alter table audit_head_away rename to audit_head").update();
        audit.append(entry("after", 0));
        assertThat(audit.after(0, 9))
                .extracting(numbered -> numbered.entry().who())
                .containsExactly("before", "after");
        assertThat(audit.firstBroken()).isEqualTo(-1);
    }

    private static int appendAndFind(AuditLog audit, String who) {
        for (int i = 0; i < EACH; i++) {
            audit.append(List.of(entry(who, i), entry(who, i)));
            assertThat(audit.find(new Query(List.of(who), null, null, null, 2)))
                    .extracting(numbered -> numbered.entry().what())
                    .containsExactly("" + i, "" + i);
        }
        List<Numbered> own = audit.find(new Query(List.of(who), null, null, null, 100));
        assertThat(own)
                .extracting(numbered -> -Integer.parseInt(numbered.entry().what()))
                .isSorted();
        return own.size() / 2;
    }

    private static Entry entry(String who, int number) {
        return new Entry(Given.NOON, who, "read", who, "" + number, "{}");
    }
}

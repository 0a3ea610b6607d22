package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.brygga.core.record.RecordUnavailable;

class GroupCommitTest {

    /** What each transaction has written; the first one begins when the database is let go. */
    private final List<List<String>> written = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch database = new CountDownLatch(1);
    private final GroupCommit<String> commits = new GroupCommit<>(this::write);
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();

    @Test
    void thoseWhoWaitForTheDatabaseShareOneTransactionInTheOrderOfArrival() throws Exception {
        List<Thread> callers = arrive("a", "b", "c", "d");
        database.countDown();
        finish(callers);
        assertThat(written).containsExactly(List.of("a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2"));
        assertThat(failures).isEmpty();
        commits.add(List.of("e1"));
        assertThat(written).hasSize(2);
    }

    @Test
    void failureReachesEveryCallerOfTheBatchAndNobodyAfterIt() throws Exception {
        List<Thread> callers = arrive("a", "fails", "c");
        database.countDown();
        finish(callers);
        assertThat(failures).containsOnlyKeys("a", "fails", "c");
        assertThat(failures.values()).allSatisfy(failure -> assertThat(failure).isInstanceOf(RecordUnavailable.class));
        commits.add(List.of("d1"));
        assertThat(written).containsExactly(List.of("d1"));
    }

    @Test
    void oneWhoIsInterruptedBeforeItsTurnSpeaksForItselfAlone() throws Exception {
        List<Thread> callers = arrive("a", "b", "c");
        callers.get(0).interrupt();
        callers.get(0).join();
        assertThat(failures).containsOnlyKeys("a");
        database.countDown();
        finish(callers);
        assertThat(failures).containsOnlyKeys("a");
        assertThat(written).containsExactly(List.of("b1", "b2", "c1", "c2"));
    }

    @Test
    void whoMayNotBeInterruptedStaysMarkedAsInterrupted() throws Exception {
        List<Thread> callers = arrive("a", "b");
        var marked = new ArrayList<Boolean>();
        callers.add(caller("c", () -> marked.add(Thread.currentThread().isInterrupted())));
        callers.get(2).interrupt();
        database.countDown();
        finish(callers);
        assertThat(marked).containsExactly(true);
        assertThat(written).containsExactly(List.of("a1", "a2", "b1", "b2", "c1", "c2"));
    }

    @Test
    void tooManyForOneTransactionGoIntoTheNext() throws Exception {
        List<Thread> callers = arrive("a");
        List<String> many = Collections.nCopies(1_500, "x");
        for (int i = 0; i < 2; i++) {
            callers.add(waiting(new Thread(() -> commits.add(many))));
        }
        database.countDown();
        finish(callers);
        assertThat(written.stream().map(List::size)).containsExactly(2, 1_500, 1_500);
    }

    private void write(Supplier<List<String>> batch) {
        try {
            database.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnavailable("Stopped", e);
        }
        List<String> items = batch.get();
        if (items.contains("fails1")) {
            throw new RecordUnavailable("No space", null);
        }
        written.add(items);
    }

    /** Starts callers one after the other; each waits before the next one comes. */
    private List<Thread> arrive(String... names) {
        List<Thread> callers = new ArrayList<>();
        for (String name : names) {
            callers.add(caller(name, () -> {}));
        }
        return callers;
    }

    private Thread caller(String name, Runnable afterwards) {
        return waiting(new Thread(() -> {
            try {
                commits.add(IntStream.rangeClosed(1, 2).mapToObj(i -> name + i).toList());
            } catch (RecordUnavailable e) {
                failures.put(name, e);
            }
            afterwards.run();
        }));
    }

    private static Thread waiting(Thread thread) {
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void finish(List<Thread> callers) throws InterruptedException {
        for (Thread caller : callers) {
            caller.join();
        }
    }
}

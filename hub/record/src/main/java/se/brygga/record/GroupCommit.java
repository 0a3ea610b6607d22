package se.brygga.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.brygga.core.record.RecordUnavailable;

/**
 * Combines what many threads add at the same time into one transaction, in the order of arrival.
 *
 * <p>Whoever comes first writes for all who are there when the database lets it begin, and then lets the next one write.
 */
final class GroupCommit<T> {

    private static final int MOST_IN_ONE = 1_000;

    private final Consumer<Supplier<List<T>>> transaction;
    private final Deque<Waiting<T>> queue = new ArrayDeque<>();
    private boolean led;

    /** Takes what writes a batch durably; it asks for the batch as late as it can, and once. */
    GroupCommit(Consumer<Supplier<List<T>>> transaction) {
        this.transaction = transaction;
    }

    /** Returns when these are durable; throws what the batch failed with, {@link RecordUnavailable} if it may be repeated. */
    void add(List<T> items) {
        var mine = new Waiting<>(items);
        if (arrive(mine) || !mine.finished.join()) {
            lead();
        }
        mine.report();
    }

    private boolean arrive(Waiting<T> mine) {
        synchronized (queue) {
            queue.add(mine);
            boolean first = !led;
            led = true;
            return first;
        }
    }

    private void lead() {
        List<Waiting<T>> batch = new ArrayList<>();
        RuntimeException failure = new IllegalStateException("The batch was given up");
        try {
            transaction.accept(() -> take(batch, MOST_IN_ONE));
            failure = null;
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            if (batch.isEmpty()) {
                // It never began. A thread that was told to stop speaks for itself; a lost database fails all who wait.
                take(batch, Thread.currentThread().isInterrupted() ? 0 : Integer.MAX_VALUE);
            }
            handOver();
            for (Waiting<T> waiting : batch) {
                waiting.failure = failure;
                waiting.finished.complete(true);
            }
        }
    }

    /** Takes the first, who leads, and those behind it as long as there are not too many items. */
    private List<T> take(List<Waiting<T>> batch, int most) {
        List<T> items = new ArrayList<>();
        synchronized (queue) {
            while (!queue.isEmpty()
                    && (batch.isEmpty() || items.size() + queue.peek().items.size() <= most)) {
                Waiting<T> next = queue.remove();
                batch.add(next);
                items.addAll(next.items);
            }
        }
        return items;
    }

    private void handOver() {
        synchronized (queue) {
            led = !queue.isEmpty();
            if (led) {
                queue.peek().finished.complete(false);
            }
        }
    }

    /** One caller; it cannot be interrupted while somebody else may be writing its items. */
    private static final class Waiting<T> {

        private final List<T> items;
        /** False when this caller has to lead. */
        private final CompletableFuture<Boolean> finished = new CompletableFuture<>();

        private RuntimeException failure;

        Waiting(List<T> items) {
            this.items = items;
        }

        void report() {
            if (failure instanceof RecordUnavailable) {
                throw new RecordUnavailable(failure.getMessage(), failure);
            }
            if (failure != null) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
    }
}

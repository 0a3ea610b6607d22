package se.brygga.record;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.core.record.RecordUnavailable;

/**
 * Lends writing connections, first come first served, and renews them after a failure.
 *
 * <p>When one connection has failed, the others were probably lost too: all are renewed before their next use.
 */
final class Writers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writers.class);
    private static final int COUNTER_SLOTS = 64;

    private final Database database;
    private final Semaphore free;
    /** The last one used is used next: its statements are prepared and its pages are in memory. */
    private final Deque<Seat> idle = new ConcurrentLinkedDeque<>();

    private final AtomicInteger failures = new AtomicInteger();
    private final ThreadLocal<Boolean> writing = new ThreadLocal<>();
    private volatile boolean closed;

    /** Connects when it is first asked to write. */
    Writers(Database database) {
        this.database = database;
        int seats = database.writers();
        this.free = new Semaphore(seats, true);
        int first = ThreadLocalRandom.current().nextInt(COUNTER_SLOTS);
        for (int i = 0; i < seats; i++) {
            idle.add(new Seat((first + i) % COUNTER_SLOTS));
        }
    }

    /** Runs {@code work} in a transaction, durable when this returns; throws what {@code work} throws, and then nothing happened. */
    <T> T write(Function<Session, T> work) {
        refuseInside();
        Seat seat = take();
        writing.set(true);
        try {
            return seat.run(work);
        } finally {
            writing.remove();
            give(seat);
        }
    }

    /** Throws if this thread is writing already. */
    void refuseInside() {
        if (writing.get() != null) {
            throw new IllegalStateException("A write to the record inside another one would wait for itself");
        }
    }

    /** Waits for the writes under way and gives up all connections. */
    @Override
    public void close() {
        closed = true;
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < database.writers(); i++) {
            Seat seat = await();
            seat.drop();
            seats.add(seat);
        }
        seats.forEach(this::give);
    }

    private Seat take() {
        Seat seat = await();
        if (closed) {
            give(seat);
            throw new IllegalStateException("The record is closed");
        }
        return seat;
    }

    private Seat await() {
        try {
            free.acquire();
            return idle.pop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnavailable("Stopped while waiting to write to the record; the work is repeated later.", e);
        }
    }

    private void give(Seat seat) {
        idle.push(seat);
        free.release();
    }

    /** A place for one writing connection. */
    private final class Seat {

        private final int slot;
        private Session session;
        private int failuresSeen;

        Seat(int slot) {
            this.slot = slot;
        }

        <T> T run(Function<Session, T> work) {
            Session open = open();
            boolean done = false;
            try {
                open.begin();
                T result = work.apply(open);
                open.commit();
                done = true;
                return result;
            } finally {
                if (!done && !open.rollback()) {
                    failures.incrementAndGet();
                    drop();
                }
            }
        }

        private Session open() {
            int now = failures.get();
            if (session != null && failuresSeen != now) {
                drop();
            }
            if (session == null) {
                session = new Session(database, slot);
                failuresSeen = now;
            }
            return session;
        }

        private void drop() {
            Session old = session;
            session = null;
            if (old != null) {
                try {
                    old.close();
                } catch (SQLException e) {
                    LOG.debug("A connection to the record was already lost (SQLState {})", e.getSQLState());
                }
            }
        }
    }
}

package se.brygga.app.view.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooOften;
import se.brygga.app.view.source.Source.Answer;

/** Asks sources at the same time; each has its own cut-off and its own share of the threads, so one that hangs delays only itself. */
public final class Gatherer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gatherer.class);
    private static final int AT_ONCE = 16;
    private static final int WAITING = 64;
    private static final int IDLE_SECONDS = 30;

    private final Duration cutOff;
    private final Clock clock;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(Gatherer::thread);
    private final Map<String, ExecutorService> shares = new ConcurrentHashMap<>();

    /** Takes how long a source may take, and the time. */
    public Gatherer(Duration cutOff, Clock clock) {
        this.cutOff = cutOff;
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "view-source");
        thread.setDaemon(true);
        return thread;
    }

    /** Asks all sources and returns at once. */
    public Gathering ask(List<Source> sources, Access access, String person) {
        return new Gathering(sources.stream()
                .map(source -> new Gathering.Way(source, ask(source, access, person)))
                .toList());
    }

    private CompletableFuture<Arrival> ask(Source source, Access access, String person) {
        Instant begun = clock.instant();
        var arrival = new CompletableFuture<Arrival>();
        try {
            Future<?> work = shares.computeIfAbsent(source.code(), code -> share())
                    .submit(() -> read(source, access, person, new Expected(arrival, begun)));
            var cut = alarm.schedule(
                    () -> cut(arrival, arrived(source, null, begun), work), cutOff.toMillis(), TimeUnit.MILLISECONDS);
            arrival.whenComplete((done, failed) -> cut.cancel(false));
        } catch (RejectedExecutionException e) {
            arrival.complete(arrived(source, null, begun));
        }
        return arrival;
    }

    /** Those who come in a burst wait for their turn, but no longer than the cut-off; more than can be served in that time are refused. */
    private static ExecutorService share() {
        var share = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), Gatherer::thread);
        share.allowCoreThreadTimeOut(true);
        return share;
    }

    /** An answer that is waited for since then. */
    private record Expected(CompletableFuture<Arrival> arrival, Instant begun) {}

    private void read(Source source, Access access, String person, Expected expected) {
        try {
            expected.arrival().complete(arrived(source, source.read(access, person), expected.begun()));
        } catch (RuntimeException e) {
            if (refusesPage(source, e)) {
                expected.arrival().completeExceptionally(e);
                return;
            }
            LOG.warn("Source {} did not answer: {}", source.code(), e.getClass().getSimpleName());
            expected.arrival().complete(arrived(source, null, expected.begun()));
        }
    }

    /** What the record refuses is refused; a source beside it that refuses has only not answered. */
    private static boolean refusesPage(Source source, RuntimeException e) {
        return source.code().equals(RecordSource.CODE) && (e instanceof NotPermitted || e instanceof TooOften);
    }

    private static void cut(CompletableFuture<Arrival> arrival, Arrival failed, Future<?> work) {
        if (arrival.complete(failed)) {
            work.cancel(true);
        }
    }

    private Arrival arrived(Source source, Answer answer, Instant begun) {
        Instant now = clock.instant();
        return new Arrival(source, answer, answer == null, now, Duration.between(begun, now));
    }

    @Override
    public void close() {
        shares.values().forEach(ExecutorService::shutdownNow);
        alarm.shutdownNow();
    }
}

package se.brygga.simulators.bench.casework;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import se.brygga.core.record.MessageLog;
import se.brygga.simulators.bench.ProcessCost;
import se.brygga.simulators.bench.Progress;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.bench.casework.Happened.Told;

/** Sends what happened to many persons through the pipeline: each worker has persons of its own, as lanes keep them. */
final class Replaying {

    private static final int WORKERS = 2;
    private static final int BATCH = 64;

    /** So many persons are under way at once, each with its next message: one batch has many persons, as in a running hub. */
    private static final int TOGETHER = 32;

    private final HubHere hub;
    private final Report report;
    private final PrintStream out;
    private final AtomicLong done = new AtomicLong();

    Replaying(HubHere hub, Report report, PrintStream out) {
        this.hub = hub;
        this.report = report;
        this.out = out;
    }

    /** Replays; returns false if something was not kept as it should be. */
    boolean run(int persons) throws IOException, InterruptedException {
        LocalDateTime now = LocalDateTime.now().withNano(0);
        long pid = ProcessHandle.current().pid();
        ProcessCost before = ProcessCost.of(pid);
        long begun = System.nanoTime();
        Progress.during(out, () -> done + " events", () -> work(persons, now));
        double seconds = (System.nanoTime() - begun) / 1e9;
        ProcessCost after = ProcessCost.of(pid);
        long events = (long) persons * Happened.EVENTS;
        report.row(
                String.format("%,d enrolled persons with %d events each, replayed", persons, Happened.EVENTS),
                "%.1f s, %.0f events/s, %.2f ms processor time each, %.2f of it for Java's compiler",
                seconds,
                events / seconds,
                (after.cpuMillis() - before.cpuMillis()) / (double) events,
                (after.compilerMillis() - before.compilerMillis()) / (double) events);
        return kept(events);
    }

    private boolean kept(long events) {
        Map<String, Long> states = new TreeMap<>();
        hub.bean(MessageLog.class).counts().messages().forEach((key, count) -> {
            String[] parts = key.split("\\|");
            states.merge(parts[parts.length - 1], count, Long::sum);
        });
        report.row("messages in the ledger", "%s", states);
        return states.getOrDefault("STORED", 0L) == events;
    }

    private Void work(int persons, LocalDateTime now) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                int first = i;
                workers.add(() -> share(first, persons, now));
            }
            for (Future<Void> worker : threads.invokeAll(workers)) {
                worker.get();
            }
            return null;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Void share(int first, int persons, LocalDateTime now) {
        List<List<Told>> together = new ArrayList<>();
        for (int person = first; person < persons; person += WORKERS) {
            together.add(Happened.to(CaseworkRun.person(person), now));
            if (together.size() == TOGETHER || person + WORKERS >= persons) {
                inTurn(together);
                together.clear();
            }
        }
        return null;
    }

    private void inTurn(List<List<Told>> persons) {
        List<Told> batch = new ArrayList<>();
        for (int i = 0; i < Happened.EVENTS; i++) {
            for (List<Told> person : persons) {
                batch.add(person.get(i));
                if (batch.size() == BATCH) {
                    process(batch);
                }
            }
        }
        process(batch);
    }

    private void process(List<Told> batch) {
        hub.process(batch);
        done.addAndGet(batch.size());
        batch.clear();
    }
}

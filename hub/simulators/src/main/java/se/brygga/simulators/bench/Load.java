package se.brygga.simulators.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Cycles;
import se.brygga.simulators.hospital.Hospital;

/** Hospitals that send as fast as they are acknowledged: one connection and one message under way each. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final InetSocketAddress hub;
    private final int connections;
    private final Cycles cycles;
    private final AtomicLong acknowledged = new AtomicLong();

    Load(InetSocketAddress hub, int connections, Cycles cycles) {
        this.hub = hub;
        this.connections = connections;
        this.cycles = cycles;
    }

    /**
     * What a run gave.
     *
     * @param messages acknowledged positively
     * @param seconds how long it took
     * @param latencies of each message, from sending to acknowledgement
     */
    record Result(long messages, double seconds, Latencies latencies) {

        double perSecond() {
            return messages / seconds;
        }
    }

    /**
     * When a run ends, and whom it is about.
     *
     * @param messages most messages
     * @param limit longest time
     * @param persons tells each connection its next person, given the number of the connection; -1 = no more
     */
    record Plan(long messages, Duration limit, IntUnaryOperator persons) {}

    /** Sends by the plan and returns when everything sent has been acknowledged. */
    Result run(Plan plan) throws InterruptedException, IOException {
        var latencies = new Latencies();
        var budget = new AtomicLong(plan.messages());
        long begun = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Callable<Long>> senders = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                senders.add(() -> send(plan, connection, budget, latencies));
            }
            long messages = 0;
            for (Future<Long> sender : threads.invokeAll(senders)) {
                messages += sender.get();
            }
            return new Result(messages, (System.nanoTime() - begun) / 1e9, latencies);
        } catch (ExecutionException e) {
            throw new IOException("A sender failed: " + e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns how many messages were acknowledged in all runs so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    private long send(Plan plan, int connection, AtomicLong budget, Latencies latencies) throws IOException {
        long deadline = System.nanoTime() + plan.limit().toNanos();
        long sent = 0;
        try (Hospital hospital = Hospital.plain(hub)) {
            while (System.nanoTime() < deadline && budget.getAndDecrement() > 0) {
                int person = plan.persons().applyAsInt(connection);
                if (person < 0) {
                    return sent;
                }
                byte[] message = cycles.next(person);
                long begun = System.nanoTime();
                Acknowledgement answer = hospital.send(message, PATIENCE);
                latencies.add(System.nanoTime() - begun);
                if (!answer.positive()) {
                    throw new IOException("The hub answered " + answer);
                }
                acknowledged.incrementAndGet();
                sent++;
            }
        }
        return sent;
    }
}

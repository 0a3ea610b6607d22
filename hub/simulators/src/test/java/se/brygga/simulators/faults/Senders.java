package se.brygga.simulators.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Cycles;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.VolumePersons;

/** Hospitals that send a fixed number of messages per person over several connections, and give up none of them. */
final class Senders implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final int connections;
    private final int persons;
    private final int messagesEach;
    private final Cycles cycles;
    private final ExecutorService threads;
    private final List<Future<Void>> running = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Hospital> hospitals = new CopyOnWriteArrayList<>();

    Senders(int connections, int persons, int messagesEach) {
        this.connections = connections;
        this.persons = persons;
        this.messagesEach = messagesEach;
        this.cycles = new Cycles(persons);
        this.threads = Executors.newFixedThreadPool(connections);
    }

    /** Begins to send. */
    void start(InetSocketAddress hub) {
        for (int i = 0; i < connections; i++) {
            int connection = i;
            Callable<Void> sender = () -> send(hub, connection);
            running.add(threads.submit(sender));
        }
    }

    int total() {
        return persons * messagesEach;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    long repeats() {
        return hospitals.stream().mapToLong(Hospital::repeats).sum();
    }

    /** Returns how often the hub answered that its storage is unavailable. */
    long refusals() {
        return hospitals.stream().mapToLong(Hospital::refusals).sum();
    }

    /** Waits until everything has been acknowledged; throws if a sender had to give up. */
    void join() throws Exception {
        for (Future<Void> sender : running) {
            sender.get();
        }
    }

    /** Returns what each person's messages must lead to, in order, by person id. */
    Map<String, List<Cycles.Outcome>> outcomes() {
        var outcomes = new LinkedHashMap<String, List<Cycles.Outcome>>();
        for (int person = 0; person < persons; person++) {
            outcomes.put(
                    VolumePersons.number(person).id(),
                    IntStream.range(0, messagesEach).mapToObj(Cycles::outcome).toList());
        }
        return outcomes;
    }

    private Void send(InetSocketAddress hub, int connection) throws IOException {
        try (var hospital = new Hospital(hub, ANSWER_WITHIN)) {
            hospitals.add(hospital);
            for (int message = 0; message < messagesEach; message++) {
                for (int person = connection; person < persons; person += connections) {
                    Acknowledgement answer = hospital.send(cycles.next(person), PATIENCE);
                    if (!answer.positive()) {
                        throw new IOException("The hub answered " + answer);
                    }
                    acknowledged.incrementAndGet();
                }
            }
            return null;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

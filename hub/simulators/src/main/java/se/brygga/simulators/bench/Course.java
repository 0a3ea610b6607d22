package se.brygga.simulators.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.hub.Patience;
import se.brygga.simulators.municipality.NoticeBook;

/** Sends loads to one hub and waits until everything that was sent has been delivered and receipted. */
final class Course {

    private static final Duration DRAIN_WITHIN = Duration.ofMinutes(30);
    private static final String DESTINATION = "akerby-homecare";

    private final HubProcess hub;
    private final HubClient client;
    private final NoticeBook delivered;
    private final Load load;
    private final PrintStream out;

    Course(HubProcess hub, NoticeBook delivered, Load load, PrintStream out) {
        this.hub = hub;
        this.client = hub.client();
        this.delivered = delivered;
        this.load = load;
        this.out = out;
    }

    /** Runs a plan, and waits until all of it is receipted. */
    Leg run(String what, Load.Plan plan) throws IOException, InterruptedException {
        return Progress.during(out, () -> what + ": " + state(), () -> measured(plan));
    }

    private Leg measured(Load.Plan plan) throws IOException, InterruptedException {
        long cpuBefore = ProcessCost.of(hub.pid()).cpuMillis();
        long begun = System.nanoTime();
        Load.Result intake = load.run(plan);
        long waiting = load.acknowledged() - delivered.size();
        awaitReceipts();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double cpu = ProcessCost.of(hub.pid()).cpuMillis() - cpuBefore;
        return new Leg(intake, seconds, waiting, cpu / Math.max(1, intake.messages()));
    }

    /** Returns a plan of so many messages for these persons, without a limit of time. */
    static Load.Plan messages(long messages, IntUnaryOperator persons) {
        return new Load.Plan(messages, DRAIN_WITHIN, persons);
    }

    private void awaitReceipts() throws IOException {
        long sent = load.acknowledged();
        boolean there = Patience.until(DRAIN_WITHIN, () -> delivered.size() >= sent || !hub.alive());
        boolean receipted = there && Patience.until(DRAIN_WITHIN, () -> receipts() >= sent || !hub.alive());
        if (!receipted || !hub.alive()) {
            throw new IOException("Not everything was receipted: " + state() + ", " + receipts() + " receipts");
        }
    }

    private long receipts() {
        return client.counts().map(counts -> counts.receipts(DESTINATION, "OK")).orElse(0L);
    }

    private String state() {
        return load.acknowledged() + " acknowledged, " + delivered.size() + " delivered";
    }
}

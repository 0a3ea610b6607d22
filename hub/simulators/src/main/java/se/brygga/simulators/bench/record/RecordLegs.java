package se.brygga.simulators.bench.record;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongFunction;
import se.brygga.simulators.bench.BenchOptions;
import se.brygga.simulators.bench.Latencies;
import se.brygga.simulators.bench.ProcessCost;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.hub.Patience;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.identity.Tokens;

/** The parts of the measurement against one hub, each after a warm-up of its own kind. */
final class RecordLegs {

    private static final String SENDER = "akerby-homenursing";
    private static final int READERS = 8;
    private static final int WRITERS = 16;
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final Duration DRAIN_WITHIN = Duration.ofMinutes(10);

    private final HubProcess hub;
    private final Tokens tokens;
    private final double seconds;
    private final double warmUp;
    private final Report report;

    RecordLegs(HubProcess hub, Tokens tokens, BenchOptions options, Report report) {
        this.hub = hub;
        this.tokens = tokens;
        this.seconds = options.length().toSeconds();
        this.warmUp = options.warmUp().toSeconds();
        this.report = report;
    }

    /** Reads a person as a physician does whom the person has let read everything. */
    void reading(String person) throws IOException, InterruptedException {
        var asked = new Asked(hub.options().http(), person, tokens.token(Persona.PHYSICIAN));
        read("search", 1, asked::search);
        read("search", READERS, asked::search);
        read("`$summary`", 1, number -> asked.summary());
        read("`$everything`", 1, number -> asked.everything());
        report.memory("after reading", hub.pid());
    }

    private void read(String what, int clients, LongFunction<HttpRequest> request)
            throws IOException, InterruptedException {
        var requests = new Requests(clients);
        requests.run(warmUp, OK, request);
        ProcessCost before = used();
        Requests.Result result = requests.run(seconds, OK, request);
        report.row(
                what + ", " + clients + (clients == 1 ? " client" : " clients"),
                "%.0f/s, %s, %s",
                result.perSecond(),
                latencies(result.latencies()),
                cost(before, result));
    }

    /** Writes as a custodian's own system does. */
    void writing(String how) throws IOException, InterruptedException {
        var transactions = new Transactions(hub.options().http(), tokens.token(SENDER));
        var requests = new Requests(WRITERS);
        requests.run(warmUp, ACCEPTED, number -> transactions.next());
        drain(transactions.sent());
        ProcessCost before = used();
        long begun = System.nanoTime();
        Requests.Result result = requests.run(seconds, ACCEPTED, number -> transactions.next());
        long waiting = transactions.sent() - stored();
        drain(transactions.sent());
        double allTheWay = result.count() * 1e9 / (System.nanoTime() - begun);
        report.row(
                "transaction of three resources, " + WRITERS + " clients, " + how,
                "%.0f/s acknowledged, %s; %.0f/s stored (%d waited at the end of sending), %s",
                result.perSecond(),
                latencies(result.latencies()),
                allTheWay,
                waiting,
                cost(before, result));
        report.memory("after writing", hub.pid());
    }

    private void drain(long sent) throws IOException {
        if (!Patience.until(DRAIN_WITHIN, () -> stored() >= sent || !hub.alive()) || !hub.alive()) {
            throw new IOException("Not everything was stored: " + stored() + " of " + sent);
        }
    }

    private long stored() {
        return hub.client().counts().orElse(Counts.NONE).messages(SENDER, "STORED");
    }

    private ProcessCost used() throws IOException {
        return ProcessCost.of(hub.pid());
    }

    private String cost(ProcessCost before, Requests.Result result) throws IOException {
        ProcessCost after = used();
        double count = Math.max(1, result.count());
        return String.format(
                Locale.ENGLISH,
                "%.2f ms processor time of the hub each, %.2f of it for Java's compiler",
                (after.cpuMillis() - before.cpuMillis()) / count,
                (after.compilerMillis() - before.compilerMillis()) / count);
    }

    private static String latencies(Latencies latencies) {
        return String.format(
                Locale.ENGLISH,
                "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms",
                latencies.millis(0.5),
                latencies.millis(0.95),
                latencies.millis(0.99));
    }
}

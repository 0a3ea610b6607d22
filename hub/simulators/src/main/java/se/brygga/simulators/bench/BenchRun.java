package se.brygga.simulators.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import se.brygga.simulators.hospital.Cycles;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.municipality.HomeCareServer;
import se.brygga.simulators.municipality.NoticeBook;

/** One measurement from start to table: start, load, and the same load with more and more persons stored. */
public final class BenchRun {

    private static final Duration SYNC_FOR = Duration.ofSeconds(2);
    private static final String SECONDS = "%.1f s";
    private static final long SEED = 20_260_302;

    private final BenchOptions options;
    private final PrintStream out;

    /** Takes what to measure and where to print. */
    public BenchRun(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run() throws IOException, InterruptedException {
        Files.createDirectories(options.home());
        Path home = Files.createTempDirectory(options.home(), "run-");
        out.println("Measuring the disk of " + home);
        Machine machine = Machine.look(home, SYNC_FOR);
        try (var homeCare = new HomeCareServer(0, NoticeBook.slim())) {
            HubOptions hub = hubOptions(home, homeCare);
            Report report = new Report(machine, String.join(" ", hub.command()));
            report.row("first start, with an empty home, until healthy", SECONDS, firstStart(hub));
            try (HubProcess process = HubProcess.start(hub)) {
                report.row("start until healthy", SECONDS, seconds(process.awaitUp(HubProcess.START_WITHIN)));
                report.memory("after the start", ProcessCost.of(process.pid()));
                measure(process, homeCare.notices(), report);
            }
            out.println();
            out.println(report);
            return 0;
        } catch (HubDidNotStart e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static double firstStart(HubOptions hub) throws IOException {
        try (HubProcess process = HubProcess.start(hub)) {
            return seconds(process.awaitUp(HubProcess.START_WITHIN));
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private void measure(HubProcess hub, NoticeBook delivered, Report report) throws IOException, InterruptedException {
        int most = Collections.max(options.persons());
        int connections = options.connections();
        var load = new Load(hub.options().mllp(), connections, new Cycles(most));
        var course = new Course(hub, delivered, load, out);
        int stored = 0;
        for (int persons : options.persons()) {
            out.printf("Storing %,d persons%n", persons);
            course.run("storing", Course.messages(Long.MAX_VALUE, Persons.eachOnce(stored, persons, connections)));
            if (stored == 0) {
                loads(course, persons, report);
                report.memory("after the load", ProcessCost.of(hub.pid()));
            }
            stored = persons;
            out.printf("Measuring with %,d persons%n", persons);
            var block = Course.messages(options.block(), Persons.anyOf(persons, connections, SEED + persons));
            report.flatness(persons, course.run("measuring", block));
        }
        report.memory("at the end", ProcessCost.of(hub.pid()));
    }

    private void loads(Course course, int persons, Report report) throws IOException, InterruptedException {
        int connections = options.connections();
        out.println("Warming up");
        course.run(
                "warming up",
                new Load.Plan(Long.MAX_VALUE, options.warmUp(), Persons.anyOf(persons, connections, SEED)));
        out.println("Load");
        Leg leg = course.run(
                "load",
                new Load.Plan(options.messages(), options.length(), Persons.anyOf(persons, connections, SEED + 1)));
        report.load(connections, leg);
    }

    private HubOptions hubOptions(Path home, HomeCareServer homeCare) {
        HubOptions hub = HubOptions.in(home)
                .byLauncher()
                .onFreePorts()
                .with("akerby-homecare.url", homeCare.url().toString())
                .with("sjostad-socialcare.transport", "file")
                .with(
                        "sjostad-socialcare.directory",
                        home.toAbsolutePath().resolve("exchange").toString())
                .with(options.settings());
        return options.hubJavaOptions().isEmpty() ? hub : hub.withJavaOptions(options.hubJavaOptions());
    }
}

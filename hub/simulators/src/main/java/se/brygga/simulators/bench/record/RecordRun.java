package se.brygga.simulators.bench.record;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import se.brygga.simulators.bench.BenchOptions;
import se.brygga.simulators.bench.Machine;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hub.HubDidNotStart;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.hub.HubProcess;
import se.brygga.simulators.identity.Tokens;

/** Measures the FHIR API from start to table: reading under the law and in the audit log, and writing with and without profiles. */
public final class RecordRun {

    private static final Duration SYNC_FOR = Duration.ofSeconds(2);

    /** What one client may ask for is limited; here the hub itself is measured. */
    private static final String NO_LIMIT = "1000000";

    private final BenchOptions options;
    private final PrintStream out;

    /** Takes what to measure and where to print. */
    public RecordRun(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run() throws IOException, InterruptedException {
        Files.createDirectories(options.home());
        Path home = Files.createTempDirectory(options.home(), "record-");
        out.println("Measuring the disk of " + home);
        Machine machine = Machine.look(home, SYNC_FOR);
        try {
            Path installed = home.resolve("installed");
            HubOptions hub = HubOptions.in(installed).byLauncher();
            var report = new Report(machine, String.join(" ", hub.command()));
            out.println("Writing a person with 1,000 resources");
            measure(hub, PersonOfFour.install(installed), report);
            Path root = Unvalidated.copy(hub.root(), home.resolve("unvalidated"));
            HubOptions plain = HubOptions.in(home.resolve("plain")).withRoot(root);
            measure(plain, null, report);
            out.println();
            out.println(report);
            return 0;
        } catch (HubDidNotStart e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    /** With a person there is somebody to read; without, the hub is for writing alone. */
    private void measure(HubOptions chosen, String person, Report report) throws IOException, InterruptedException {
        HubOptions hub = chosen.onFreePorts();
        Tokens tokens = Tokens.in(hub.home().resolve("tokens"), hub.http());
        hub = hub.with(tokens.settings())
                .with("brygga.security.clients-rate", NO_LIMIT)
                .with("brygga.security.users-rate", NO_LIMIT)
                .with("brygga.security.persons-rate", NO_LIMIT)
                .with(options.settings());
        if (!options.hubJavaOptions().isEmpty()) {
            hub = hub.withJavaOptions(options.hubJavaOptions());
        }
        try (HubProcess process = HubProcess.start(hub)) {
            process.awaitUp(HubProcess.START_WITHIN);
            var legs = new RecordLegs(process, tokens, options, report);
            if (person != null) {
                out.println("Reading");
                legs.reading(person);
            }
            out.println("Writing");
            legs.writing(person == null ? "validation: off" : "validation: refuse");
        }
    }
}

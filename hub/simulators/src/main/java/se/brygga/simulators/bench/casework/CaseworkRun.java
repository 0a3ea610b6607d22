package se.brygga.simulators.bench.casework;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import se.brygga.simulators.bench.BenchOptions;
import se.brygga.simulators.bench.Machine;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hub.HubOptions;

/**
 * Measures casework from start to table: a fortnight of enrolled persons goes through the pipeline of a hub with an empty record,
 * as it does when an installation is replayed; doors, broker and deliveries have measurements of their own.
 */
public final class CaseworkRun {

    /** The arc of OIDs for examples: identifiers that all systems know and nobody has. */
    private static final String EXAMPLES = "2.999.1";

    private static final int EVENTS_OF_STAY = 200;
    private static final Duration SYNC_FOR = Duration.ofSeconds(2);

    private final BenchOptions options;
    private final PrintStream out;

    /** Takes what to measure and where to print. */
    public CaseworkRun(BenchOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run() throws IOException, InterruptedException {
        Files.createDirectories(options.home());
        Path home = Files.createTempDirectory(options.home(), "casework-");
        out.println("Measuring the disk of " + home);
        Machine machine = Machine.look(home, SYNC_FOR);
        var report = new Report(machine, "in this process, wired as it runs, two workers with batches of 64");
        HubOptions installed =
                HubOptions.in(home.resolve("installed")).onFreePorts().with(options.settings());
        try (HubHere hub = HubHere.start(installed)) {
            int persons = options.enrolled();
            out.printf("Replaying %,d persons with %d events each%n", persons, Happened.EVENTS);
            boolean whole = new Replaying(hub, report, out).run(persons);
            out.println("Recomputing");
            var recomputing = new Recomputing(hub, report);
            recomputing.everything(persons);
            recomputing.stay(person(persons), EVENTS_OF_STAY);
            recomputing.plan(person(0));
            report.memory("of this process at the end", ProcessHandle.current().pid());
            out.println();
            out.println(report);
            return whole ? 0 : 1;
        }
    }

    /** Returns a fictional person of Åkerby whom all systems know by the same number. */
    static Person person(int number) {
        String id = "C" + number;
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(number % 10_000);
        return new Person(
                "enrolled person " + number, id, EXAMPLES, "Volymsson", "Nummer" + number, born, "9901", "Åkerby", "");
    }
}

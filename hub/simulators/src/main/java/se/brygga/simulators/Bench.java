package se.brygga.simulators;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.brygga.simulators.bench.BenchOptions;
import se.brygga.simulators.bench.BenchRun;
import se.brygga.simulators.bench.Machine;
import se.brygga.simulators.bench.casework.CaseworkRun;
import se.brygga.simulators.bench.record.RecordRun;
import se.brygga.simulators.bench.translation.TranslationRun;
import se.brygga.simulators.bench.view.ViewRun;
import se.brygga.simulators.demo.ConsoleOutput;

/** Measures a hub on this machine and prints the figures as Markdown. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Starts a hub on this machine, sends to it as fast as it acknowledges, and prints the figures."
                + " With --translation it measures the translators alone, with --record the FHIR API,"
                + " with --casework the coordination, with --view the shared view in a browser.")
public final class Bench implements Callable<Integer> {

    @Mixin
    private BenchOptions options = new BenchOptions();

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        QuietLog.choose();
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (options.translation()) {
            return new TranslationRun(options.forks(), ConsoleOutput.utf8()).run(Machine.here());
        }
        if (options.record()) {
            return new RecordRun(options, ConsoleOutput.utf8()).run();
        }
        if (options.casework()) {
            return new CaseworkRun(options, ConsoleOutput.utf8()).run();
        }
        if (options.view()) {
            return new ViewRun(options, ConsoleOutput.utf8()).run();
        }
        return new BenchRun(options, ConsoleOutput.utf8()).run();
    }
}

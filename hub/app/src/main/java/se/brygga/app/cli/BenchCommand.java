package se.brygga.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures how fast the hub is on this machine. */
@Command(
        name = "bench",
        description = "Measure on this machine: acknowledged messages per second, all the way to the receipt, time to"
                + " start, memory; the sync rate of the disk beside them. With --translation: messages per second of one core"
                + " and memory per message of the translators alone. docs/performance.md explains the figures and"
                + " the options of the measurement, which are passed on as they are.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:the hub did not start or lost a message", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  ./brygga bench", "  ./brygga bench --translation"})
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Commands.root();
        Simulators.main("Bench", arguments);
        return CommandLine.ExitCode.OK;
    }
}

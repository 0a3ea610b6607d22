package se.brygga.simulators.bench.translation;

import java.io.PrintStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures the translators one message after the other, each in a virtual machine of its own and on one thread. */
public final class TranslationRun {

    private static final int ROUNDS = 5;
    private static final TimeValue WARM_UP = TimeValue.seconds(3);
    private static final TimeValue MEASURE = TimeValue.seconds(2);

    /** Named with a sign before it by some versions of JMH. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final int forks;
    private final PrintStream out;

    /** Takes how many virtual machines measure each message, and where to print. */
    public TranslationRun(int forks, PrintStream out) {
        this.forks = forks;
        this.out = out;
    }

    /** Measures and prints; returns the exit code. */
    public int run(String machine) throws RunnerException {
        var table = new TranslationTable();
        for (BenchMessage message : BenchMessage.values()) {
            out.println("Measuring " + message);
            table.add(row(message, measure(message)));
        }
        out.println();
        out.println(machine + "; one thread, " + forks + " fork" + (forks == 1 ? "" : "s") + " of " + ROUNDS + " x "
                + MEASURE + " after a warm-up of " + ROUNDS + " x " + WARM_UP + ".");
        out.println();
        out.println(table);
        return 0;
    }

    private RunResult measure(BenchMessage message) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(TranslationBenchmark.class.getName())
                        .param("message", message.name())
                        .forks(forks)
                        .threads(1)
                        .warmupIterations(ROUNDS)
                        .warmupTime(WARM_UP)
                        .measurementIterations(ROUNDS)
                        .measurementTime(MEASURE)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }

    private static TranslationTable.Row row(BenchMessage message, RunResult measured) {
        return new TranslationTable.Row(
                message.name(),
                message.content().length,
                measured.getPrimaryResult().getScore(),
                measured.getPrimaryResult().getScoreError(),
                allocated(measured));
    }

    private static double allocated(RunResult measured) {
        for (String name : measured.getSecondaryResults().keySet()) {
            if (name.endsWith(ALLOCATED)) {
                return measured.getSecondaryResults().get(name).getScore();
            }
        }
        return Double.NaN;
    }
}

package se.brygga.simulators.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says every few seconds how far long work has come. */
public final class Progress {

    private static final int EVERY_SECONDS = 5;

    private Progress() {}

    /** Work that takes long. */
    public interface Work<T> {

        T run() throws IOException, InterruptedException;
    }

    /** Runs the work and prints {@code state} until it ends. */
    public static <T> T during(PrintStream out, Supplier<String> state, Work<T> work)
            throws IOException, InterruptedException {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            clock.scheduleAtFixedRate(
                    () -> out.println("  … " + state.get()), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
            return work.run();
        } finally {
            clock.shutdownNow();
        }
    }
}

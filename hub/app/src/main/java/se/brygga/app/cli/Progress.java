package se.brygga.app.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Says now and then how far long work has come; says nothing about short work. */
final class Progress {

    private static final long SAY_EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private String work = "";
    private int steps;
    private int done;
    private long saidNanos;

    Progress(PrintWriter out) {
        this.out = out;
    }

    /** Begins work of so many steps. */
    void begin(String name, int total) {
        work = name;
        steps = total;
        done = 0;
        saidNanos = System.nanoTime();
    }

    /** Counts a step. */
    void step() {
        done++;
        long now = System.nanoTime();
        if (now - saidNanos > SAY_EVERY_NANOS) {
            saidNanos = now;
            out.println(work + ": " + done + " of " + steps);
        }
    }
}

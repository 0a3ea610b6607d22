package se.brygga.simulators.demo;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells the story on the console: one line per step, never with a person's name or number. */
public final class Narrator {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int WHAT_WIDTH = 27;

    private final PrintStream out;

    /** Tells it here. */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Opens a chapter. */
    public void chapter(String title) {
        out.println();
        out.println(title);
    }

    /** Tells that something went from one system to another, and what came of it. */
    public void step(Step step) {
        step(LocalTime.now().format(CLOCK), step);
    }

    /** Tells the same of another time than now. */
    void step(String when, Step step) {
        String arrow = "──" + step.what()
                + "─".repeat(Math.max(0, WHAT_WIDTH - step.what().length())) + "▶";
        out.printf("%s  %-22s %s %-22s  %-12s %s%n", when, step.from(), arrow, step.to(), step.result(), step.text());
    }

    /** Tells something that is not a transport. */
    public void remark(String text) {
        remark(LocalTime.now().format(CLOCK), text);
    }

    /** Tells the same of another time than now. */
    void remark(String when, String text) {
        out.printf("%s  %s%n", when, text);
    }

    /** Prints a line as it is. */
    public void plain(String line) {
        out.println(line);
    }
}

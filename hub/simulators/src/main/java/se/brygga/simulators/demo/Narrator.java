package se.brygga.simulators.demo;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells the story on the console: one line per step, never with a person's name or number. */
public final class Narrator {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int WHAT_WIDTH = 27;
    private static final int RULE_WIDTH = 100;

    private final PrintStream out;
    private int part;
    private int chapter;

    /** Tells it here. */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /** Opens a part of the story, with what to know before it; its chapters are numbered. */
    void part(String title, String... before) {
        part++;
        chapter = 0;
        out.println();
        out.println("═".repeat(RULE_WIDTH));
        out.println("Part " + part + ": " + title);
        out.println("═".repeat(RULE_WIDTH));
        for (String line : before) {
            out.println(line);
        }
    }

    /** Opens a chapter. */
    public void chapter(String title) {
        chapter++;
        heading(part + "." + chapter + "  " + title);
    }

    /** Opens what is no chapter of the story. */
    void heading(String title) {
        out.println();
        out.println(title);
    }

    /** Tells that something went from one system to another, and what came of it. */
    public void step(Step step) {
        String when = LocalTime.now().format(CLOCK);
        String arrow = "──" + step.what()
                + "─".repeat(Math.max(0, WHAT_WIDTH - step.what().length())) + "▶";
        out.printf("%s  %-22s %s %-22s  %-12s %s%n", when, step.from(), arrow, step.to(), step.result(), step.text());
    }

    /** Tells something that is not a transport. */
    public void remark(String text) {
        out.printf("%s  %s%n", LocalTime.now().format(CLOCK), text);
    }

    /** Prints a line as it is. */
    public void plain(String line) {
        out.println(line);
    }
}

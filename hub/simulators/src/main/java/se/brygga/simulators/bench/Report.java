package se.brygga.simulators.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as Markdown, with the machine they were measured on. */
public final class Report {

    private final List<String> lines = new ArrayList<>();

    /** Begins with the machine. */
    public Report(Machine machine, String command) {
        lines.add(format(
                "%s; disk: %.0f syncs/s of 4 kB (fdatasync); senders and receiver on the same machine.",
                machine.computer(), machine.syncsPerSecond()));
        lines.add("The hub: `" + command + "`");
        lines.add("");
        lines.add("| what | measured |");
        lines.add("|---|---|");
    }

    /** Adds a row. */
    public void row(String what, String format, Object... values) {
        lines.add("| " + what + " | " + format(format, values) + " |");
    }

    /** Adds how fast messages are acknowledged, and how fast they are through. */
    void load(int connections, Leg leg) {
        Latencies latencies = leg.intake().latencies();
        row(
                "acknowledged, " + connections + " connections, while the pipeline works",
                "%.0f messages/s (%d in %.1f s)",
                leg.intake().perSecond(),
                leg.intake().messages(),
                leg.intake().seconds());
        row(
                "latency to the acknowledgement",
                "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms",
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(0.999));
        row(
                "all the way: stored, delivered, receipted",
                "%.0f messages/s (%d waited at the end of sending)",
                leg.allTheWayPerSecond(),
                leg.waiting());
    }

    /** Adds what a message costs with so many persons stored. */
    void flatness(int persons, Leg leg) {
        row(
                format("all the way with %,d persons stored", persons),
                "%.0f messages/s, %.2f ms processor time of the hub per message",
                leg.allTheWayPerSecond(),
                leg.cpuMillis());
    }

    /** Adds the hub's memory. */
    void memory(String when, ProcessCost cost) {
        row("memory " + when, "%d MB resident, peak %d MB", cost.residentMegabytes(), cost.peakMegabytes());
    }

    /** Adds the memory of a process. */
    public void memory(String when, long pid) throws IOException {
        memory(when, ProcessCost.of(pid));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }
}

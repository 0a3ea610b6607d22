package se.brygga.simulators.bench.view;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import se.brygga.simulators.bench.Latencies;
import se.brygga.simulators.bench.ProcessCost;
import se.brygga.simulators.bench.Progress;
import se.brygga.simulators.bench.Report;
import se.brygga.simulators.hub.HubProcess;

/** The parts of the measurement against one hub, in one tab. */
final class ViewLegs {

    private final HubProcess hub;
    private final Tab tab;
    private final RecordSystem system;
    private final Report report;
    private final PrintStream out;

    ViewLegs(HubProcess hub, Tab tab, RecordSystem system, Report report, PrintStream out) {
        this.hub = hub;
        this.tab = tab;
        this.system = system;
        this.report = report;
        this.out = out;
    }

    /** Opens pages for so long without a browser, so that Java has compiled what a page needs; then some with it. */
    void warmUp(long nanos, int openings) throws IOException, InterruptedException {
        String cookies = tab.cookies(hub.options().http());
        var warm = new Latencies();
        Progress.during(out, () -> "warming up: " + warm.count() + " openings", () -> {
            system.read(cookies, Long.MAX_VALUE, System.nanoTime() + nanos, warm);
            return null;
        });
        openings("warming up the browser", openings, true);
        report.row("warm-up", "%d openings without the browser, %d with it", warm.count(), openings);
    }

    /** Measures what an opening costs the hub, one after the other without a pause. */
    void alone(int openings) throws IOException, InterruptedException {
        String cookies = tab.cookies(hub.options().http());
        var latencies = new Latencies();
        ProcessCost before = ProcessCost.of(hub.pid());
        system.read(cookies, openings, Long.MAX_VALUE, latencies);
        ProcessCost after = ProcessCost.of(hub.pid());
        double count = latencies.count();
        report.row(
                "the hub alone: handle to last byte, no browser, " + latencies.count() + " openings",
                "%s; %.1f ms processor time of the hub each, %.1f of it for Java's compiler",
                Openings.time(latencies),
                (after.cpuMillis() - before.cpuMillis()) / count,
                (after.compilerMillis() - before.compilerMillis()) / count);
    }

    /** Measures openings in the browser, without what it has kept or with it. */
    void opened(int openings, boolean kept) throws IOException, InterruptedException {
        String how = kept ? "style and scripts kept" : "nothing kept by the browser";
        Openings measured = openings(how, openings, kept);
        String what = String.format(Locale.ENGLISH, "%s, %d openings: ", how, measured.count());
        report.row(what + "first paint", "%s", measured.time(Opening::firstPaint));
        report.row(what + "complete", "%s", measured.time(Opening::complete));
        report.row(what + "size of the largest", "%s", measured.size());
    }

    /** Measures openings while one source hangs. */
    void hanging(int openings) throws IOException, InterruptedException {
        Openings measured = openings("a source hangs", openings, false);
        String what = String.format(Locale.ENGLISH, "a source hangs, %d openings: ", measured.count());
        report.row(what + "first paint", "%s", measured.time(Opening::firstPaint));
        report.row(what + "all but that source", "%s", measured.time(Opening::loaded));
        report.row(
                what + "the page says that it did not answer",
                "%s, in %d of them",
                measured.time(Opening::complete),
                measured.withFailed(1));
        report.row(what + "size of the largest", "%s", measured.size());
    }

    private Openings openings(String what, int openings, boolean kept) throws IOException, InterruptedException {
        tab.useKept(kept);
        var measured = new Openings();
        return Progress.during(out, () -> what + ": " + measured.count() + " openings", () -> {
            for (int i = 0; i < openings; i++) {
                measured.add(tab.view(system.opening()));
            }
            return measured;
        });
    }
}

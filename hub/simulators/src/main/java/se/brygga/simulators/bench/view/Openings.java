package se.brygga.simulators.bench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import se.brygga.simulators.bench.Latencies;
import se.brygga.simulators.bench.view.Traffic.Kind;

/** What openings of one kind had in common. */
final class Openings {

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Opening> all = new ArrayList<>();

    void add(Opening opening) {
        all.add(opening);
    }

    int count() {
        return all.size();
    }

    /** Returns median and 95th percentile of a time, as text. */
    String time(ToDoubleFunction<Opening> which) {
        var latencies = new Latencies();
        all.forEach(one -> latencies.add((long) (which.applyAsDouble(one) * NANOS_PER_MILLI)));
        return time(latencies);
    }

    /** Returns median and 95th percentile, as text. */
    static String time(Latencies latencies) {
        return String.format(Locale.ENGLISH, "p50 %.0f ms, p95 %.0f ms", latencies.millis(0.5), latencies.millis(0.95));
    }

    /** Returns the size of the largest opening by kind, with the number of its requests, as text. */
    String size() {
        Traffic largest = all.stream()
                .map(Opening::traffic)
                .max((one, other) -> Long.compare(one.bytes(), other.bytes()))
                .orElseGet(Traffic::new);
        var text = new StringBuilder(
                String.format(Locale.ENGLISH, "%.1f kB in %d requests:", kilo(largest.bytes()), largest.requests()));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.OTHER || largest.bytes(kind) > 0) {
                text.append(String.format(
                        Locale.ENGLISH,
                        "%s %s %.1f",
                        kind == Kind.DOCUMENT ? "" : ",",
                        kind.name().toLowerCase(Locale.ROOT),
                        kilo(largest.bytes(kind))));
            }
        }
        return text.toString();
    }

    private static double kilo(long bytes) {
        return bytes / 1000.0;
    }

    /** Tells how many openings ended with so many sources that did not answer. */
    long withFailed(int sources) {
        return all.stream().filter(one -> one.failed() == sources).count();
    }
}

package se.brygga.app.view.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tells which measurements follow on each other: where nobody has measured, a chart draws no line (view.md 2.9). */
final class Gaps {

    private static final int TIMES_AS_LONG = 3;

    private Gaps() {}

    /** Returns runs of things in the order of time; between two runs it is three times as long as usual, or more. */
    static <T> List<List<T>> runs(List<T> things, Function<T, Instant> at) {
        List<List<T>> runs = new ArrayList<>();
        Duration most = usual(things, at).multipliedBy(TIMES_AS_LONG);
        Instant before = null;
        for (T thing : things) {
            Instant now = at.apply(thing);
            if (before == null || Duration.between(before, now).compareTo(most) >= 0) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(thing);
            before = now;
        }
        return runs;
    }

    /** The median distance, at least a minute. */
    private static <T> Duration usual(List<T> things, Function<T, Instant> at) {
        List<Duration> distances = new ArrayList<>();
        for (int i = 1; i < things.size(); i++) {
            distances.add(Duration.between(at.apply(things.get(i - 1)), at.apply(things.get(i))));
        }
        distances.sort(null);
        Duration median = distances.isEmpty() ? Duration.ZERO : distances.get(distances.size() / 2);
        return median.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : median;
    }
}

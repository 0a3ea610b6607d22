package se.brygga.app.view.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The time that a chart shows.
 *
 * @param from its left edge
 * @param until its right edge, later than from
 */
public record Span(Instant from, Instant until) {

    private static final Duration LEAST = Duration.ofHours(12);
    private static final int MARGINS = 40;

    /** Returns a span that holds all the times, with a little room on both sides; around {@code now} if there are none. */
    public static Span around(Collection<Instant> times, Instant now) {
        Instant first = times.stream().min(Instant::compareTo).orElse(now);
        Instant last = times.stream().max(Instant::compareTo).orElse(now);
        Duration room = Duration.between(first, last).dividedBy(MARGINS);
        Duration margin = room.compareTo(LEAST) < 0 ? LEAST : room;
        return new Span(first.minus(margin), last.plus(margin));
    }

    /** Tells whether a time is shown. */
    public boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(until);
    }

    Duration length() {
        return Duration.between(from, until);
    }
}

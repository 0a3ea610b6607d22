package se.brygga.app.view.chart;

import java.time.Instant;
import java.util.List;

/**
 * A stay with a bed, as a bar.
 *
 * @param where name of the unit or kind of stay
 * @param from when it began
 * @param until when it ended; null while it goes on
 * @param marks what happened, in the order of time: admitted, ready, discharged, cancelled
 * @param cancelled true if it never took place
 * @param source whose record it stands in
 */
public record Stay(String where, Instant from, Instant until, List<Mark> marks, boolean cancelled, String source) {

    /**
     * Something that happened.
     *
     * @param at when
     * @param code key of the word for it, below {@code stay.}
     */
    public record Mark(Instant at, String code) {}
}

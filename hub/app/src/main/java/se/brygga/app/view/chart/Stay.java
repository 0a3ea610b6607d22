package se.brygga.app.view.chart;

import java.time.Instant;
import java.util.List;

/**
 * A stay with a bed, as a bar.
 *
 * @param where name of the unit or kind of stay
 * @param from when it began
 * @param until when it ended, or is planned to; null if nobody has told
 * @param marks what happened, in the order of time: planned, admitted, ready, discharged, cancelled
 * @param state how it stands
 * @param source whose record it stands in
 */
public record Stay(String where, Instant from, Instant until, List<Mark> marks, State state, String source) {

    /** How a stay stands: that no end is told does not mean that it goes on. */
    public enum State {
        PLANNED,
        ONGOING,
        ENDED,
        CANCELLED
    }

    boolean isOpen() {
        return state == State.ONGOING && until == null;
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param code key of the word for it, below {@code stay.}
     */
    public record Mark(Instant at, String code) {}
}

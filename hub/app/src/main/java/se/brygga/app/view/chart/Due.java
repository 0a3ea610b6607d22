package se.brygga.app.view.chart;

import java.time.LocalDate;

/**
 * Something that is to be done.
 *
 * @param what in words
 * @param who who answers for it
 * @param status how it stands; empty if it has no status
 * @param when how often, or from when until when, in words
 * @param from first day; null if none is told
 * @param until day when it is to be done at the latest; null if none is told
 * @param last that day in words; where there is none, that it is not told or is hidden
 * @param over true if it is not to be done any longer: it cannot be late
 */
public record Due(
        String what,
        String who,
        String status,
        String when,
        LocalDate from,
        LocalDate until,
        String last,
        boolean over) {

    /** Tells whether its last day has passed. */
    boolean isLate(LocalDate today) {
        return !over && until != null && until.isBefore(today);
    }

    /** Tells whether there is a day to draw. */
    boolean isDated() {
        return from != null || until != null;
    }

    /** Tells whether it takes more than its last day. */
    boolean isPeriod() {
        return from != null && (until == null || from.isBefore(until));
    }
}

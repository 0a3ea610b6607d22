package se.brygga.access.decision;

import java.time.Instant;
import se.brygga.core.time.SwedishTime;

/**
 * How long an entry counts: from this moment, until just before that one (SVOD 2:3, 3:1).
 *
 * @param from null counts never
 * @param until null without end
 */
public record Validity(Instant from, Instant until) {

    /** Most days of a temporary lift, by the calendar: over a change of clocks they are an hour shorter or longer. */
    private static final int LIFT_DAYS = 7;

    /** Tells whether it counts at a moment. */
    public boolean holds(Instant now) {
        return now != null && from != null && !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    /** Tells whether a temporary lift may last so long: it ends, and within seven days. */
    boolean isShort() {
        return from != null
                && until != null
                && !until.isAfter(
                        from.atZone(SwedishTime.ZONE).plusDays(LIFT_DAYS).toInstant());
    }
}

package se.brygga.app.subscription;

import java.util.Optional;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.app.refusal.Refused;

/**
 * Which events {@code $events} is asked for, by number, both ends included.
 *
 * @param last that there is to tell
 */
record EventSpan(long from, long last) {

    /** Told at once; a link leads to the rest. */
    static final int MOST = 200;

    /** Reads the parameters, null if not given; throws {@link Refused} 400 for what is no number. */
    static EventSpan of(StringType since, StringType until, long happened) {
        long from = number(since, "eventsSinceNumber", 1);
        return new EventSpan(Math.max(1, from), Math.min(happened, number(until, "eventsUntilNumber", happened)));
    }

    private static long number(StringType given, String name, long otherwise) {
        if (given == null) {
            return otherwise;
        }
        if (!given.getValue().matches("\\d{1,18}")) {
            throw Refused.parameter(name + " is a whole number, from 1 on.");
        }
        return Long.parseLong(given.getValue());
    }

    /** Returns the last number that is told at once. */
    long until() {
        return Math.min(last, from + MOST - 1);
    }

    /** Returns what is left for the next request; empty if nothing is. */
    Optional<EventSpan> rest() {
        return until() < last ? Optional.of(new EventSpan(until() + 1, last)) : Optional.empty();
    }

    String parameters() {
        return "eventsSinceNumber=" + from + "&eventsUntilNumber=" + last;
    }
}

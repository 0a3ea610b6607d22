package se.brygga.app.view.source;

import java.time.Duration;
import java.time.Instant;
import se.brygga.app.view.source.Source.Answer;

/**
 * How it stands with one source of an opening.
 *
 * @param source which
 * @param answer what it answered; null if it has not
 * @param failed true if it never will
 * @param at when it answered or failed; null while it is waited for
 * @param latency how long it took
 */
public record Arrival(Source source, Answer answer, boolean failed, Instant at, Duration latency) {

    /** Tells whether it may still answer. */
    public boolean isWaiting() {
        return answer == null && !failed;
    }

    /** Returns the same without what it answered, as one that may be asked again; one that is waited for stays so. */
    public Arrival withheld() {
        return isWaiting() ? this : new Arrival(source, null, true, at, latency);
    }
}

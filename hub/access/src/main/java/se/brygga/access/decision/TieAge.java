package se.brygga.access.decision;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.time.SwedishTime;

/**
 * When a tie that nobody has ended is too old to count: what was left open for years ties nobody now.
 *
 * @param most how long it counts from its beginning
 * @param written when the record took the resource, which counts if the resource tells no time
 * @param now when the request began
 */
record TieAge(Period most, Instant written, Instant now) {

    /** Tells whether it is over since the latest of these moments; null is none. What is from an unknown time is over. */
    boolean isOver(Instant... begun) {
        return Stream.of(begun)
                .filter(moment -> moment != null)
                .max(Instant::compareTo)
                .or(() -> Optional.ofNullable(written))
                .map(from ->
                        from.atZone(SwedishTime.ZONE).plus(most).toInstant().isBefore(now))
                .orElse(true);
    }
}

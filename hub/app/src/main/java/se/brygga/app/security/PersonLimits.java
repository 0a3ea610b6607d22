package se.brygga.app.security;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How often one patient may be read, whoever reads: a harvest of one record stands out by its speed (security.md 7). */
public final class PersonLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Buckets buckets;
    private final int rate;

    PersonLimits(int rate, LongSupplier nanoTime) {
        this.buckets = new Buckets(nanoTime);
        this.rate = rate;
    }

    /** Counts a reading of the person with this id; false if it is one too many and must be answered with 429. */
    public boolean take(String person) {
        return buckets.take(person, rate, MINUTE);
    }
}

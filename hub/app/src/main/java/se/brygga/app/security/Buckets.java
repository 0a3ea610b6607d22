package se.brygga.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Token buckets by key: as many at once as in a second, then at that rate (security.md 7). Memory is bounded: the keys that were not
 * seen for longest are forgotten.
 */
final class Buckets {

    private static final int MOST_KEYS = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final LongSupplier nanoTime;

    Buckets(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private static final class Bucket {
        private double left;
        private long at;

        Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    /** Takes one from a bucket of {@code rate} in a second; false if it is empty. */
    boolean take(String key, int rate) {
        return take(key, rate, Duration.ofSeconds(1));
    }

    /** Takes one from a bucket of {@code most}, which an empty one is again after {@code period}, a minute at most. */
    boolean take(String key, int most, Duration period) {
        long now = nanoTime.getAsLong();
        Bucket bucket = buckets.get(key, fresh -> new Bucket(most, now));
        synchronized (bucket) {
            bucket.left = Math.min(most, bucket.left + (double) Math.max(0, now - bucket.at) / period.toNanos() * most);
            bucket.at = now;
            if (bucket.left < 1) {
                return false;
            }
            bucket.left -= 1;
            return true;
        }
    }
}

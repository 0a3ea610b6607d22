package se.brygga.app.view.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What waits for a browser to come, or to come back: each thing for a short while, for one use, by the hash of a secret. */
final class Pending<T> {

    private static final int MOST = 20_000;

    private final Cache<String, T> waiting;

    Pending(Duration life, Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.waiting = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(life)
                .ticker(ticker)
                .build();
    }

    void put(String secret, T thing) {
        waiting.put(Secret.hash(secret), thing);
    }

    /** Puts it there unless something waits under the same name; tells whether it did. */
    boolean putIfAbsent(String name, T thing) {
        return waiting.asMap().putIfAbsent(Secret.hash(name), thing) == null;
    }

    /** Tells whether something waits there, and leaves it. */
    boolean has(String secret) {
        return waiting.getIfPresent(Secret.hash(secret)) != null;
    }

    /** Returns what waits for a secret, once, if it is wanted; else it stays. */
    Optional<T> take(String secret, Predicate<T> wanted) {
        String name = Secret.hash(secret);
        T found = waiting.getIfPresent(name);
        return found != null && wanted.test(found) && waiting.asMap().remove(name, found)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Returns what waits for a secret, once. */
    Optional<T> take(String secret) {
        return secret == null
                ? Optional.empty()
                : Optional.ofNullable(waiting.asMap().remove(Secret.hash(secret)));
    }
}

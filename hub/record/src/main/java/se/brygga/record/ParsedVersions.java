package se.brygga.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.Map;

/**
 * Parsed resources that were read lately, shared by all readers.
 *
 * <p>A version, once written, never changes: what is found here is never out of date, and no write has to clear it. Whether a
 * version is the newest one is asked of the database each time.
 */
final class ParsedVersions<V> {

    /** What the shortest entry takes, as so many characters. */
    private static final int FLOOR = 100;

    private final Cache<Key, Parsed<V>> cache;

    /** Keeps what was parsed from that many characters in all. */
    ParsedVersions(long characters) {
        this.cache = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<Key, Parsed<V>>weigher((key, parsed) -> FLOOR + parsed.length())
                .build();
    }

    /** Returns those of the versions that are here. */
    Map<Key, Parsed<V>> present(Collection<Key> wanted) {
        return cache.getAllPresent(wanted);
    }

    /** Keeps a version for the next reader. */
    void keep(Key key, Parsed<V> parsed) {
        cache.put(key, parsed);
    }

    /** A row that never changes: number of the resource and of its version. */
    record Key(long number, int version) {}

    /** What was made of a row, and how many characters its content has. */
    record Parsed<V>(V value, int length) {}
}

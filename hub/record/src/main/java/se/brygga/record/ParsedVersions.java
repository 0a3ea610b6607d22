package se.brygga.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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

    /** Returns what was made of a version; null if it is not here. */
    V find(Key key) {
        Parsed<V> parsed = cache.getIfPresent(key);
        return parsed == null ? null : parsed.value();
    }

    /** Keeps a version for the next reader. */
    void keep(Key key, Parsed<V> parsed) {
        cache.put(key, parsed);
    }

    /** A row that never changes: number of the resource and of its version. */
    record Key(long number, int version) {

        /** By hand, for it is asked for each resource of a person: what Java makes of a record is slow until it is compiled. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number == key.number && version == key.version;
        }

        @Override
        public int hashCode() {
            return 31 * Long.hashCode(number) + version;
        }
    }

    /** What was made of a row, and how many characters its content has. */
    record Parsed<V>(V value, int length) {}
}

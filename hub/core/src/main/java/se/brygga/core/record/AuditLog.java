package se.brygga.core.record;

import java.time.Instant;
import java.util.List;

/**
 * The append-only log of who did what: gapless sequence, each row with the hash of the row before (security.md 4.2).
 */
public interface AuditLog {

    /** Appends an entry durably before returning. Throws {@link RecordUnavailable} if it cannot: then do not act. */
    default void append(Entry entry) {
        append(List.of(entry));
    }

    /** Appends entries durably before returning, all or none. Throws {@link RecordUnavailable} if it cannot: then do not act. */
    void append(List<Entry> entries);

    /**
     * Walks the chain; returns the first broken sequence number, or -1 if the log is whole.
     *
     * <p>Finds a changed row, a deleted row and a tail that is missing. A front that {@link #cut} took away is no break.
     */
    long firstBroken();

    /** Returns the entries that match, the newest first. */
    List<Numbered> find(Query query);

    /** Returns entries after this sequence number, the oldest first: page by page, for an export before {@link #cut}. */
    List<Numbered> after(long sequence, int limit);

    /**
     * Removes for good the entries at the front of the chain up to the first that is not older than {@code before}, and returns
     * how many; the chain goes on from the last one removed. That it was done is for the caller to append.
     *
     * <p>Throws IllegalArgumentException if that is less than five years back (security.md 8.4), and IllegalStateException
     * if the chain is broken: then nothing is removed.
     */
    long cut(Instant before);

    /** Returns the end of the chain. */
    Head head();

    /**
     * What happened.
     *
     * @param who user or system
     * @param action code, such as {@code replay} or a FHIR interaction
     * @param person id of the person concerned; null if none
     * @param what ids and codes; never content
     * @param content the AuditEvent as JSON; null for what is no reading
     */
    record Entry(Instant at, String who, String action, String person, String what, String content) {

        /** Takes an entry without AuditEvent. */
        public Entry(Instant at, String who, String action, String person, String what) {
            this(at, who, action, person, what, null);
        }
    }

    /** An entry with its place in the chain. */
    record Numbered(long sequence, Entry entry) {}

    /** The end of the chain: the last sequence number (0 if empty) and its hash. */
    record Head(long sequence, String hash) {}

    /**
     * Which entries.
     *
     * @param persons ids of a person and of those merged into it; empty for all
     * @param action code; null for all
     * @param unit HSA-id that {@link Entry#what} says as the word {@code unit}; null for all
     * @param from at or after; null for no limit
     * @param until before; null for no limit
     * @param limit most
     */
    record Query(List<String> persons, String action, String unit, Instant from, Instant until, int limit) {

        /** Asks for the entries of all units. */
        public Query(List<String> persons, String action, Instant from, Instant until, int limit) {
            this(persons, action, null, from, until, limit);
        }

        /** Returns the same for the entries of one unit. */
        public Query of(String one) {
            return new Query(persons, action, one, from, until, limit);
        }
    }
}

package se.brygga.core.record;

import java.time.Instant;

/**
 * The append-only log of who did what: gapless sequence, each row with the hash of the row before.
 */
public interface AuditLog {

    /** Appends an entry durably before returning. Throws {@link RecordUnavailable} if it cannot: then do not act. */
    void append(Entry entry);

    /** Walks the chain; returns the first broken sequence number, or -1 if the log is whole. */
    long firstBroken();

    /**
     * What happened.
     *
     * @param who user or system
     * @param action code, such as {@code replay}
     * @param person id of the person concerned; null if none
     * @param what ids and codes; never content
     */
    record Entry(Instant at, String who, String action, String person, String what) {}
}

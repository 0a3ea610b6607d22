package se.brygga.core.record;

import java.time.Instant;
import java.util.function.Predicate;

/** The links of the audit log, for those who verify it (security.md 4.2, rule 5). */
public interface AuditChain {

    /**
     * Shows each link, the oldest first, for as long as the visitor returns true. Returns what the log says of where it begins and
     * ends, of the same unchanging state. Throws {@link RecordUnavailable}.
     */
    Ends walk(Predicate<Link> visitor);

    /**
     * Where the log says that it begins and ends.
     *
     * @param front the last entry that was removed from the front; number 0 and 64 zeros if none was
     * @param end the last entry
     */
    record Ends(AuditLog.Head front, AuditLog.Head end) {}

    /**
     * One link.
     *
     * @param previous hash of the link before, as stored
     * @param hash as stored
     * @param whole true if the hash is that of the content
     */
    record Link(long sequence, Instant at, String previous, String hash, boolean whole) {}
}

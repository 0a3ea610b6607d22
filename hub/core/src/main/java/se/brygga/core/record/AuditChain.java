package se.brygga.core.record;

import java.time.Instant;
import java.util.function.Predicate;

/** The links of the audit log, for those who verify it (security.md 4.2, rule 5). */
public interface AuditChain {

    /**
     * Shows each link, the oldest first, for as long as the visitor returns true. Returns the end that the log says it has, of the
     * same unchanging state. Throws {@link RecordUnavailable}.
     */
    AuditLog.Head walk(Predicate<Link> visitor);

    /**
     * One link.
     *
     * @param previous hash of the link before, as stored
     * @param hash as stored
     * @param whole true if the hash is that of the content
     */
    record Link(long sequence, Instant at, String previous, String hash, boolean whole) {}
}

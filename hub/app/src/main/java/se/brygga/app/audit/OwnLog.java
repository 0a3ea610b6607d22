package se.brygga.app.audit;

import java.util.Set;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.core.record.AuditLog.Entry;

/**
 * Which entries are an auditor's own: each provider is controller of what its readers do (domain.md 2; SVOD 4), so an auditor sees
 * the entries whose reader belongs to the auditor's provider, or to one that counts as one with it.
 *
 * @param bodies tells which providers count as one
 */
public record OwnLog(Bodies bodies) {

    /** What failed before it was known for whom somebody worked. */
    private static final Set<String> ATTEMPTS = Set.of("LOGIN_FAILED", "DENIED", "BAD_REQUEST");

    /** Tells whether the auditor's commission names a provider; without one nothing of the log is the auditor's own. */
    public static boolean isCommissioned(Caller auditor) {
        return auditor.reader() != null && auditor.reader().provider() != null;
    }

    /** Tells whether an entry is the auditor's own; a refused attempt without provider and person is every auditor's. */
    public boolean holds(Caller auditor, Entry entry) {
        if (!isCommissioned(auditor)) {
            return false;
        }
        AccessNote note = AccessNote.read(entry.what());
        String provider = note.word("provider");
        return provider.isEmpty()
                ? entry.person() == null && ATTEMPTS.contains(note.word("kind"))
                : bodies.same(auditor.reader().provider(), provider);
    }
}

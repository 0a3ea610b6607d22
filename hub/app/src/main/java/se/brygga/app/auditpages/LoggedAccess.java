package se.brygga.app.auditpages;

import java.time.Instant;
import java.util.Set;
import se.brygga.app.audit.AccessNote;
import se.brygga.core.record.AuditLog.Numbered;

/** What a sample needs to know of an access to a person's data. */
record LoggedAccess(long sequence, Instant at, String who, String unit, String person, boolean emergency) {

    /** Kinds that show a person's data to somebody, or open the way to them. */
    private static final Set<String> SHOWING =
            Set.of("READ", "SEARCH", "OPERATION", "PAGE", "CARD", "EXPORT", "EMERGENCY");

    /** Returns the access that an entry is; null if it shows nobody's data. */
    static LoggedAccess of(Numbered numbered) {
        var entry = numbered.entry();
        AccessNote note = AccessNote.read(entry.what());
        boolean shows = entry.person() != null
                && entry.content() != null
                && note.word("outcome").equals("0")
                && SHOWING.contains(note.word("kind"));
        return shows
                ? new LoggedAccess(
                        numbered.sequence(),
                        entry.at(),
                        entry.who(),
                        note.word("unit"),
                        entry.person(),
                        note.emergency())
                : null;
    }
}

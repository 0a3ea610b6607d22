package se.brygga.app.security;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.audit.Auditing;
import se.brygga.core.record.RecordUnavailable;

/** An audit log in memory, which can be down. */
public final class RememberedAudit implements Auditing {

    public final List<AccessEvent> events = new CopyOnWriteArrayList<>();
    public volatile boolean down;

    @Override
    public void write(List<AccessEvent> more) {
        if (down) {
            throw new RecordUnavailable("The log is down", null);
        }
        events.addAll(more);
    }

    /** Returns the event written last. */
    public AccessEvent last() {
        return events.get(events.size() - 1);
    }
}

package se.brygga.app.fhir;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.audit.Auditing;
import se.brygga.core.record.RecordUnavailable;

/** An audit log in memory, which can be full. */
final class EventsInMemory implements Auditing {

    final List<AccessEvent> written = new CopyOnWriteArrayList<>();
    volatile boolean full;

    @Override
    public void write(List<AccessEvent> events) {
        if (full) {
            throw new RecordUnavailable("The log is full", null);
        }
        written.addAll(events);
    }

    AccessEvent last() {
        return written.get(written.size() - 1);
    }
}

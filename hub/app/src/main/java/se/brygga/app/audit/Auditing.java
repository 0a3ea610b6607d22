package se.brygga.app.audit;

import java.util.List;
import se.brygga.access.audit.AccessEvent;

/** Writes what the audit log has to hold, durably before it returns. */
public interface Auditing {

    /** Writes events, all or none. Throws {@code RecordUnavailable}: then nothing may be shown or done. */
    void write(List<AccessEvent> events);

    /** Writes one event. */
    default void write(AccessEvent event) {
        write(List.of(event));
    }
}

package se.brygga.app.view.session;

import java.time.Clock;
import java.util.List;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;

/** Writes to the audit log what was done with the view without showing anybody's data. */
record SessionLog(Auditing auditing, Clock clock) {

    void write(Caller caller, String what, String requestId) {
        auditing.write(new AccessEvent(
                Kind.PAGE, what, caller, null, null, null, "0", null, List.of(), requestId, clock.instant()));
    }
}

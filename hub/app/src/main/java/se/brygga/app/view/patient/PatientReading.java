package se.brygga.app.view.patient;

import java.time.Instant;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.reading.Access;
import se.brygga.app.view.session.OpenPatient;

/** What the log calls the readings of the view: the page, a source, a section, the joint plan. */
public final class PatientReading {

    /** The patient page was opened. */
    public static final String PAGE = "view";

    /** One section was opened by itself. */
    public static final String SECTION = "view-section";

    /** A source that was late was shown, with the record as it was then. */
    public static final String SOURCE = "view-source";

    private PatientReading() {}

    /** Returns the access of one request. */
    public static Access access(OpenPatient open, String what, String requestId, Instant at) {
        return new Access(open.caller(), AccessEvent.Kind.PAGE, what, 'r', null, requestId, at);
    }
}

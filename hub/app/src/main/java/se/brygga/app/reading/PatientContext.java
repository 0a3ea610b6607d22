package se.brygga.app.reading;

import se.brygga.access.reader.Caller;
import se.brygga.access.scope.Scopes;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/** The patient in the launch context, whom {@code patient/} scopes are for (SMART App Launch 2.2, scopes). */
final class PatientContext {

    private PatientContext() {}

    /** Tells whether a person is the patient in context. */
    static boolean holds(Caller caller, PersonFile file) {
        return caller.patient() != null && file.family().contains(caller.patient());
    }

    /** Returns the scopes that count for a person: those for the patient in context open nobody else. */
    static Scopes scopes(Caller caller, PersonFile file) {
        return holds(caller, file) ? caller.scopes() : caller.scopes().withoutPatient();
    }

    /** Tells whether the scopes cover a resource that was found without its person's file. */
    static boolean covers(Access access, RecordedResource one) {
        Caller caller = access.caller();
        boolean about =
                caller.patient() != null && caller.patient().equals(one.stored().person());
        Scopes scopes = about ? caller.scopes() : caller.scopes().withoutPatient();
        return scopes.covers(access.action(), one.stored().resource());
    }
}

package se.brygga.app.fhir.search;

import se.brygga.app.audit.Auditing;
import se.brygga.app.reading.Access;

/** Writes the events of reading what does not come from the record. */
record Log(Auditing auditing) {

    /** Notes a search that may be about a person. */
    void searched(Access access, String person) {
        write(access, person, null);
    }

    /** Notes the reading of one resource. */
    void read(Access access, String type, String id) {
        write(access, null, type + "/" + id);
    }

    /** Notes the reading of one resource about a person. */
    void read(Access access, String person, String type, String id) {
        write(access, person, type + "/" + id);
    }

    private void write(Access access, String person, String resource) {
        auditing.write(access.done(person, resource));
    }
}

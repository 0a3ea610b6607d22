package se.brygga.app.fhir.search;

import java.util.Optional;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;

/** Where resources of some types come from. What it returns is permitted, and in the audit log already. */
interface Source {

    /** Returns what a search may choose from. */
    Found search(Access access, SearchQuery query);

    /** Returns one resource; empty if it is absent or hidden. */
    Optional<Permitted> read(Access access, String type, String id);
}

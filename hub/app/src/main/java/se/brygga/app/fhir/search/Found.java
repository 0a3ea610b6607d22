package se.brygga.app.fhir.search;

import java.util.List;
import java.util.Set;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;

/**
 * What a search may choose from: permitted resources alone.
 *
 * @param resources of the type searched and of what may be included
 * @param omissions what may be said of the rest
 */
public record Found(List<Permitted> resources, Set<Omission> omissions) {

    /** Nothing, and nothing left out. */
    public static final Found NOTHING = new Found(List.of(), Set.of());
}

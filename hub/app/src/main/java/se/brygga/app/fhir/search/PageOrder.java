package se.brygga.app.fhir.search;

import java.util.Comparator;
import se.brygga.app.reading.Permitted;

/** In which order an answer that has pages gives its hits. */
public interface PageOrder {

    /** Returns where a hit stands. */
    Place place(Permitted hit);

    /** Returns what compares the places of two hits. */
    default Comparator<Place> comparator() {
        return Comparator.comparingLong(Place::second)
                .thenComparingInt(Place::nano)
                .thenComparing(Place::id);
    }
}

package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import se.brygga.app.fhir.allowed.Parameter;
import se.brygga.app.reading.Permitted;

/**
 * The order of hits: by a date, then by id, so that a page can go on after a hit even if that is no longer there.
 *
 * @param date null for the order of ids
 * @param updated true to sort by {@code _lastUpdated}
 * @param newestFirst true for a {@code -}
 */
record SortOrder(Parameter date, boolean updated, boolean newestFirst) implements PageOrder {

    static final SortOrder BY_ID = new SortOrder(null, false, false);

    /** Undated ones are last in both directions. */
    @Override
    public Place place(Permitted hit) {
        Instant when = updated
                ? hit.updated()
                : date == null ? Instant.EPOCH : firstMoment(hit).orElse(null);
        String id = hit.shared().getIdElement().getIdPart();
        return when == null
                ? new Place((newestFirst ? Instant.MIN : Instant.MAX).getEpochSecond(), 0, id)
                : new Place(when.getEpochSecond(), when.getNano(), id);
    }

    @Override
    public Comparator<Place> comparator() {
        Comparator<Place> time = Comparator.comparingLong(Place::second).thenComparingInt(Place::nano);
        return (newestFirst ? time.reversed() : time).thenComparing(Place::id);
    }

    private Optional<Instant> firstMoment(Permitted hit) {
        return date.values(hit.shared()).stream()
                .flatMap(value -> DateRange.of(value).stream())
                .map(range -> range.from().equals(Instant.MIN) ? range.until() : range.from())
                .min(Comparator.naturalOrder());
    }
}

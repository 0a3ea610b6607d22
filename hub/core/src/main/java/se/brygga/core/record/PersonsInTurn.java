package se.brygga.core.record;

import java.time.Instant;
import java.util.function.BiConsumer;

/** Reads the record one person after another, for figures that name nobody (domain.md 9). Writes nothing. */
public interface PersonsInTurn {

    /**
     * Shows each person, merges followed, with an event of a stay at {@code from} or later and before {@code before}: once,
     * in no particular order, all in one state of the database. What is shown must be read before the next one is.
     *
     * <p>Throws {@link RecordUnavailable}.
     */
    void withStays(Instant from, Instant before, BiConsumer<String, CaseRecord> visitor);
}

package se.brygga.app.fhir.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.core.record.RegisterEntry;

/**
 * What may be looked up in the registers under the law (domain.md 5): the API holds no door through which they are written.
 *
 * @param of all entries about a person
 * @param find one entry by its id
 */
public record ConsentEntries(
        Function<String, List<RegisterEntry>> of, Function<String, Optional<RegisterEntry>> find) {}

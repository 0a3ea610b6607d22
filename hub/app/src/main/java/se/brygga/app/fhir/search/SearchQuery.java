package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.reading.Permitted;

/**
 * A search that holds nothing but what the allow-list has.
 *
 * @param allowed row of the type
 * @param patient id of the person; null if none is named
 * @param parameters as given, without those about the form of the answer
 * @param criteria what every hit fulfils
 * @param order of the hits
 * @param count most hits on a page; 0 for the total alone
 * @param includes elements whose targets come along
 * @param at when the search began
 */
record SearchQuery(
        Allowed allowed,
        String patient,
        Map<String, List<String>> parameters,
        List<Predicate<Permitted>> criteria,
        SortOrder order,
        int count,
        List<String> includes,
        Instant at) {

    boolean holds(Permitted resource) {
        return criteria.stream().allMatch(one -> one.test(resource));
    }

    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }
}

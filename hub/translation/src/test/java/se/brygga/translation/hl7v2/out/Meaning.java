package se.brygga.translation.hl7v2.out;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.outbound.FhirLeaves;

/** What resources say: their leaves, times as instants whatever their spelling. */
final class Meaning {

    private Meaning() {}

    /** Returns the leaves whose path is wanted. */
    static Map<String, String> of(List<? extends Resource> resources, Predicate<String> wanted) {
        Map<String, String> meaning = new TreeMap<>();
        FhirLeaves.of(resources).forEach((path, value) -> {
            if (wanted.test(path) && !path.contains("[original-value]")) {
                meaning.put(path, value.matches("\\d{4}-\\d\\d-\\d\\dT.*[Z\\d]") ? instant(value) : value);
            }
        });
        return meaning;
    }

    /** Returns the leaves that differ: what was, and what became of it. */
    static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> differences = new TreeMap<>();
        Set<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            if (!Objects.equals(before.get(path), after.get(path))) {
                differences.put(path, before.get(path) + " -> " + after.get(path));
            }
        }
        return differences;
    }

    private static String instant(String time) {
        return OffsetDateTime.parse(time).toInstant().toString();
    }
}

package se.brygga.translation.hl7v2.out;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private static String instant(String time) {
        return OffsetDateTime.parse(time).toInstant().toString();
    }
}

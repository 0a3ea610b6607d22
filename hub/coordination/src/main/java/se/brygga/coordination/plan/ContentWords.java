package se.brygga.coordination.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.StringType;

/**
 * How content reads that has no words of its own, such as a Timing: each value with the name that FHIR has for it, as in
 * {@code frequency 3, period 1, periodUnit d}. Whatever differs in content differs in these words too.
 */
final class ContentWords {

    private ContentWords() {}

    /** Returns what stands in an element, without what has these names. */
    static List<String> of(Base element, Set<String> but) {
        return element.children().stream()
                .filter(property -> !but.contains(property.getName()))
                .flatMap(ContentWords::words)
                .toList();
    }

    private static Stream<String> words(Property property) {
        return property.getValues().stream()
                .filter(value -> value != null && !value.isEmpty())
                .flatMap(value -> value.isPrimitive()
                        ? Stream.of(words(property.getName(), value))
                        : of(value, Set.of("id")).stream());
    }

    /** What can be of several types needs no name where it is words. */
    private static String words(String name, Base value) {
        String text = value.primitiveValue();
        return name.endsWith("[x]") && value instanceof StringType ? text : name.replace("[x]", "") + " " + text;
    }
}

package se.brygga.coordination.casework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;

/** Compares what resources say, element by element; an element that is empty is as one that is not there. */
public final class Content {

    /** What serves the sending, and whom the record fills in, is not what is said. */
    private static final Set<String> ENVELOPE = Set.of("id", "meta", "subject", "patient", "for");

    private Content() {}

    /** Returns true if two resources say the same; {@code beside} names further elements that do not count. */
    public static boolean isSame(Base one, Base other, Set<String> beside) {
        return one.fhirType().equals(other.fhirType())
                && one.children().stream()
                        .filter(property ->
                                !ENVELOPE.contains(property.getName()) && !beside.contains(property.getName()))
                        .allMatch(property -> isSame(property, other));
    }

    private static boolean isSame(Property property, Base other) {
        List<Base> these = told(property);
        List<Base> those = told(other.getNamedProperty(property.getName()));
        if (these.size() != those.size()) {
            return false;
        }
        for (int i = 0; i < these.size(); i++) {
            if (!isWhollySame(these.get(i), those.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhollySame(Base one, Base other) {
        return Objects.equals(one.fhirType(), other.fhirType())
                && Objects.equals(one.primitiveValue(), other.primitiveValue())
                && one.children().stream().allMatch(property -> isSame(property, other));
    }

    private static List<Base> told(Property property) {
        return property == null
                ? List.of()
                : property.getValues().stream()
                        .filter(value -> value != null && !value.isEmpty())
                        .toList();
    }
}

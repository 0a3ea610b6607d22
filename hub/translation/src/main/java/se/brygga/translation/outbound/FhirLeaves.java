package se.brygga.translation.outbound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * The leaves of resources: every primitive with a value, by path such as {@code Patient.name[0].family}; an extension goes by
 * the last part of its URL, {@code Encounter.extension[planned-end]}; the second resource of a type is {@code Observation(2)}.
 */
public final class FhirLeaves {

    private FhirLeaves() {}

    /** Returns path and value of every leaf, in the order of the resources. */
    public static Map<String, String> of(List<? extends Resource> resources) {
        Map<String, String> leaves = new LinkedHashMap<>();
        resources.forEach(resource -> walk(resource, name(resource, resources), leaves));
        return leaves;
    }

    /** Returns how paths call a resource: its type, with a number from the second of its type on. */
    static String name(Resource resource, List<? extends Resource> resources) {
        int number = 0;
        for (Resource other : resources) {
            number += other.fhirType().equals(resource.fhirType()) ? 1 : 0;
            if (other == resource) {
                break;
            }
        }
        return number < 2 ? resource.fhirType() : resource.fhirType() + '(' + number + ')';
    }

    private static void walk(Base base, String path, Map<String, String> leaves) {
        if (base.isPrimitive() && base.hasPrimitiveValue()) {
            leaves.put(path, base.primitiveValue());
        }
        for (Property property : base.children()) {
            int number = 0;
            for (Base value : property.getValues()) {
                if (value != null && !value.isEmpty()) {
                    walk(value, path + '.' + step(property, value, number), leaves);
                }
                number++;
            }
        }
    }

    private static String step(Property property, Base value, int number) {
        String name = property.getName();
        if (value instanceof Extension extension) {
            String url = extension.getUrl();
            return name + '[' + url.substring(url.lastIndexOf('/') + 1) + ']';
        }
        if (name.endsWith("[x]")) {
            String type = value.fhirType();
            return name.substring(0, name.length() - 3) + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        }
        return property.isList() ? name + '[' + number + ']' : name;
    }
}

package se.brygga.translation.outbound;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * The leaves of resources: every primitive with a value, by path such as {@code Patient.name[0].family}; an extension goes by
 * the last part of its URL, {@code Encounter.extension[planned-end]}, the second of one URL by {@code extension[leave-period(2)]};
 * the second resource of a type is {@code Observation(2)}.
 */
public final class FhirLeaves {

    private FhirLeaves() {}

    /** Returns path and value of every leaf, in the order of the resources. */
    public static Map<String, String> of(List<? extends Resource> resources) {
        Map<String, String> leaves = new LinkedHashMap<>();
        names(resources).forEach((resource, name) -> walk(resource, name, leaves));
        return leaves;
    }

    /** Returns how paths call each resource: its type, with a number from the second of its type on. */
    static Map<Resource, String> names(List<? extends Resource> resources) {
        Map<Resource, String> names = new LinkedHashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Resource resource : resources) {
            int number = numbers.merge(resource.fhirType(), 1, Integer::sum);
            names.put(resource, number < 2 ? resource.fhirType() : resource.fhirType() + '(' + number + ')');
        }
        return names;
    }

    private static void walk(Base base, String path, Map<String, String> leaves) {
        if (base.isPrimitive() && base.hasPrimitiveValue()) {
            leaves.put(path, base.primitiveValue());
        }
        for (Property property : base.children()) {
            int number = 0;
            Map<String, Integer> sameName = new HashMap<>();
            for (Base value : property.getValues()) {
                if (value != null && !value.isEmpty()) {
                    walk(value, path + '.' + step(property, value, number, sameName), leaves);
                }
                number++;
            }
        }
    }

    private static String step(Property property, Base value, int number, Map<String, Integer> sameName) {
        String name = property.getName();
        if (value instanceof Extension extension) {
            String url = String.valueOf(extension.getUrl());
            String last = url.substring(url.lastIndexOf('/') + 1);
            int count = sameName.merge(last, 1, Integer::sum);
            return name + '[' + last + (count < 2 ? "" : "(" + count + ')') + ']';
        }
        if (name.endsWith("[x]")) {
            String type = value.fhirType();
            return name.substring(0, name.length() - 3) + Character.toUpperCase(type.charAt(0)) + type.substring(1);
        }
        return property.isList() ? name + '[' + number + ']' : name;
    }
}

package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The references in a resource, and what of a reference names its target. */
public final class References {

    private References() {}

    /** A reference and its FHIRPath. */
    public record Found(Reference reference, String place) {}

    /** Returns every reference that names a target, in order; {@code place} is the FHIRPath of the resource. */
    public static List<Found> of(Base resource, String place) {
        List<Found> found = new ArrayList<>();
        walk(resource, place, found);
        return found;
    }

    /** Returns {@code Type/id} of a reference: the last two steps, without a version; a {@code urn:} stays. */
    public static String literal(String reference) {
        int history = reference.indexOf("/_history/");
        String plain = history < 0 ? reference : reference.substring(0, history);
        int last = plain.lastIndexOf('/');
        int before = last <= 0 ? -1 : plain.lastIndexOf('/', last - 1);
        return plain.substring(before + 1);
    }

    private static void walk(Base base, String place, List<Found> found) {
        if (base instanceof Reference reference && reference.hasReference()) {
            found.add(new Found(reference, place));
        }
        for (Property property : base.children()) {
            int number = 0;
            for (Base value : property.getValues()) {
                if (value != null && !(value instanceof Resource contained && contained.isEmpty())) {
                    walk(value, place + '.' + step(property, number), found);
                }
                number++;
            }
        }
    }

    /** FHIRPath calls {@code value[x]} plainly {@code value}. */
    private static String step(Property property, int number) {
        String name = property.getName();
        name = name.endsWith("[x]") ? name.substring(0, name.length() - 3) : name;
        return property.isList() ? name + '[' + number + ']' : name;
    }
}

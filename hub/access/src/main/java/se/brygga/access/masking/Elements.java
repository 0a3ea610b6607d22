package se.brygga.access.masking;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Walks through a resource and all that is in it. */
final class Elements {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private Elements() {}

    /** Gives every part of this type to {@code each}, contained resources and extensions included. */
    static <E extends Base> void each(Base part, Class<E> type, Consumer<E> each) {
        named(part, type, (name, found) -> each.accept(found));
    }

    /** As {@link #each}, with the name of the element that holds it, such as {@code location}. */
    static <E extends Base> void named(Base part, Class<E> type, BiConsumer<String, E> each) {
        for (Property child : part.children()) {
            if (!child.hasValues()) {
                continue;
            }
            for (Base value : List.copyOf(child.getValues())) {
                if (type.isInstance(value)) {
                    each.accept(child.getName(), type.cast(value));
                }
                if (!isLeaf(value)) {
                    named(value, type, each);
                }
            }
        }
    }

    /** Most values are, and to ask them for what is in them takes most of the time of a walk. */
    private static boolean isLeaf(Base value) {
        return value instanceof PrimitiveType<?> primitive && !primitive.hasExtension();
    }

    /** Returns the contained resources; there are none within these. */
    static List<Resource> contained(Resource resource) {
        return resource instanceof DomainResource domain ? domain.getContained() : List.of();
    }

    /** Says on an element that has been emptied that it is masked. */
    static void mask(Element element) {
        element.setExtension(null);
        element.addExtension(ABSENT, new CodeType("masked"));
    }
}

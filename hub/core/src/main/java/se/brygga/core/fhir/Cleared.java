package se.brygga.core.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * Elements of one resource that its sender deleted: by type, {@code Patient.name}, or of this one, {@code Patient/id.name};
 * {@code Patient/id} alone is all of it.
 */
record Cleared(String type, String id, List<String> elements) {

    Cleared(Resource resource, List<String> elements) {
        this(resource.fhirType(), resource.getIdPart(), elements);
    }

    /** Returns true if what is known of an element stays: nothing was sent, and it was not deleted. */
    boolean leaves(String element, boolean sent) {
        return !sent && !names(element);
    }

    /** Returns true if nothing of what is known stays. */
    boolean all() {
        return elements.contains(type + '/' + id);
    }

    boolean names(String element) {
        return elements.contains(type + '.' + element) || elements.contains(type + '/' + id + '.' + element);
    }
}

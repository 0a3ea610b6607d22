package se.brygga.app.fhir.summary;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;

/** Says that a value is absent where a profile demands the element (data-absent-reason). */
final class Absent {

    private Absent() {}

    /** Returns the same element, with {@code unknown} as the reason why it has no value. */
    static <T extends Element> T unknown(T element) {
        return because("unknown", element);
    }

    static <T extends Element> T because(String reason, T element) {
        element.addExtension(
                new Extension("http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType(reason)));
        return element;
    }
}

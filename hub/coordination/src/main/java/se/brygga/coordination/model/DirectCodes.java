package se.brygga.coordination.model;

import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.fhir.Canonical;

/** The codes of code system direct-admission. */
final class DirectCodes {

    static final String REQUEST = "request";
    static final String ANSWER = "answer";
    static final String DIRECT = "direct";
    static final Set<String> REASONS = Set.of("no-bed", "needs-emergency-care", "not-target-group", "care-at-home");

    private DirectCodes() {}

    static boolean is(CodeableConcept concept, String code) {
        return code.equals(in(concept));
    }

    /** Returns the code of the code system that a concept has; null if it has none. */
    static String in(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> Canonical.DIRECT_ADMISSION.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst()
                .orElse(null);
    }
}

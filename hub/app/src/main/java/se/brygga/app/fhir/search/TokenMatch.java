package se.brygga.app.fhir.search;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.app.refusal.Refused;

/**
 * A token (FHIR R4, search.html#token).
 *
 * @param system null if any, empty if it must be absent
 * @param code null if any
 */
record TokenMatch(String system, String code) {

    static TokenMatch read(String text) {
        List<String> parts =
                Matching.split(text, '|').stream().map(Matching::plain).toList();
        if (parts.size() == 1) {
            return new TokenMatch(null, parts.get(0));
        }
        if (parts.size() > 2 || parts.get(0).isEmpty() && parts.get(1).isEmpty()) {
            throw Refused.parameter("A token is code, system|code, |code or system|.");
        }
        return new TokenMatch(parts.get(0), parts.get(1).isEmpty() ? null : parts.get(1));
    }

    boolean holds(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().anyMatch(this::holds);
        }
        if (value instanceof Coding coding) {
            return fits(coding.getSystem(), coding.getCode());
        }
        if (value instanceof Identifier identifier) {
            return fits(identifier.getSystem(), identifier.getValue());
        }
        if (value instanceof Enumeration<?> code) {
            return fits(code.getSystem(), code.getCode());
        }
        return value.isPrimitive() && fits(null, value.primitiveValue());
    }

    private boolean fits(String itsSystem, String itsCode) {
        boolean systemFits = system == null || (system.isEmpty() ? itsSystem == null : system.equals(itsSystem));
        return systemFits && itsCode != null && (code == null || code.equals(itsCode));
    }
}

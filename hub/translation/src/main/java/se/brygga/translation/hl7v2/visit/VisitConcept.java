package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.CodeableConcept;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates a coded field of a visit that keeps HL7's own table. */
final class VisitConcept {

    private VisitConcept() {}

    /** Returns null if the field is empty. */
    static CodeableConcept of(Cwe cwe, String table, Transfer transfer, String target) {
        CodeableConcept concept = CweToConcept.translate(cwe, CweToConcept.table(table), transfer, target);
        return concept.isEmpty() ? null : concept;
    }
}

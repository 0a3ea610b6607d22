package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.DiagnosisComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes DG1 (HL7 v2.5.1, 6.5.2). */
final class ConditionToDg1 {

    private ConditionToDg1() {}

    /** Writes a diagnosis; {@code visit} may be null, and {@code number} counts from 1. */
    static void write(Condition condition, Encounter visit, int number, MessageWriter writer) {
        SegmentWriter dg1 = writer.segment("DG1", condition);
        dg1.constant(1, String.valueOf(number));
        ConceptToCwe.write(dg1.add(3), condition.getCode(), "code");
        if (condition.getOnset() instanceof DateTimeType onset) {
            DateTimeToDtm.write(dg1, 5, onset, "onsetDateTime");
        }
        String type = role(condition, visit, writer);
        dg1.constant(6, type == null ? "W" : type); // required; a diagnosis without a word on it is a working one
        if (condition.hasAsserter()) {
            ReferenceToXcn.write(dg1.add(16), condition.getAsserter(), "asserter");
        }
        DateTimeToDtm.write(dg1, 19, condition.getRecordedDateElement(), "recordedDate");
        if (condition.hasIdentifier() && writer.version().from(5)) {
            IdentifierToCx.writeEi(dg1.add(20), condition.getIdentifierFirstRep(), "identifier[0]");
        }
        if ("entered-in-error".equals(condition.getVerificationStatus().getCodingFirstRep().getCode())) {
            dg1.set(21, "D", "verificationStatus");
        }
    }

    /** Returns the type of table 0052 that the visit gives the diagnosis. */
    private static String role(Condition condition, Encounter visit, MessageWriter writer) {
        if (visit == null) {
            return null;
        }
        for (int i = 0; i < visit.getDiagnosis().size(); i++) {
            DiagnosisComponent diagnosis = visit.getDiagnosis().get(i);
            if (names(diagnosis.getCondition(), condition)) {
                String use = diagnosis.getUse().getCodingFirstRep().getCode();
                String path = "diagnosis[" + i + ']';
                writer.elements().mapped(visit, path + ".use", "DG1-6");
                writer.elements().mapped(visit, path + ".condition", "DG1");
                return use == null ? null : Tables.DIAGNOSIS_TYPE.get(use);
            }
        }
        return null;
    }

    private static boolean names(Reference reference, Condition condition) {
        return reference.hasReference() && reference.getReference().equals("Condition/" + condition.getIdPart());
    }
}

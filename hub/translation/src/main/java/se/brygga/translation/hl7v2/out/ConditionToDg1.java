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
        if (visit != null) {
            role(condition, visit, dg1.of(visit));
        }
        if (!dg1.has(6)) {
            dg1.constant(6, "W"); // required; a diagnosis without a word on it is a working one
        }
        if (condition.hasAsserter()) {
            ReferenceToXcn.write(dg1.add(16), condition.getAsserter(), "asserter");
        }
        DateTimeToDtm.write(dg1, 19, condition.getRecordedDateElement(), "recordedDate");
        if (condition.hasIdentifier() && writer.version().from(5)) {
            IdentifierToCx.writeEi(dg1.add(20), condition.getIdentifierFirstRep(), "identifier[0]");
        }
        if ("entered-in-error"
                .equals(condition.getVerificationStatus().getCodingFirstRep().getCode())) {
            dg1.set(21, "D", "verificationStatus");
        }
        dg1.mapped("category", "DG1");
        AnnotationToNte.write(condition.getNote(), condition, writer);
    }

    /** DG1-6 and DG1-15: what the diagnosis is for the visit. */
    private static void role(Condition condition, Encounter visit, SegmentWriter dg1) {
        for (int i = 0; i < visit.getDiagnosis().size(); i++) {
            DiagnosisComponent diagnosis = visit.getDiagnosis().get(i);
            if (names(diagnosis.getCondition(), condition)) {
                String path = "diagnosis[" + i + ']';
                ConceptInTable.DIAGNOSIS_TYPE.write(dg1.add(6), diagnosis.getUse(), path + ".use");
                dg1.set(15, diagnosis.hasRank() ? String.valueOf(diagnosis.getRank()) : null, path + ".rank");
                dg1.mapped(path + ".condition", "DG1");
                return;
            }
        }
    }

    private static boolean names(Reference reference, Condition condition) {
        return reference.hasReference() && reference.getReference().equals("Condition/" + condition.getIdPart());
    }
}

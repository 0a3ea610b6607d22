package se.brygga.translation.hl7v2.visit;

import se.brygga.translation.hl7v2.element.CodingSystem;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.DiagnosisComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.CweToConcept.Coded;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Dg1;
import se.brygga.translation.hl7v2.segment.Segment;
import se.brygga.translation.hl7v2.visit.Dg1ToCondition.Within;

/** Translates all DG1 of a message: Conditions, and Encounter.diagnosis if there is a visit (HL7 v2-to-FHIR, segment DG1). */
public final class Diagnoses {

    private static final CodeMap ROLES = CodeMap.named("v2-0052-diagnosis-type");

    private Diagnoses() {}

    /** Translates and adds them to the visit; {@code person} is a business identifier of the person. */
    public static List<Condition> translate(Message message, Encounter encounter, String person, Transfer transfer) {
        List<Condition> conditions = new ArrayList<>();
        String stay = encounter == null ? null : encounter.getIdPart();
        var within = new Within(stay == null ? person : stay, stay);
        for (Segment segment : message.segments()) {
            if (!segment.name().equals("DG1")) {
                continue;
            }
            Dg1 dg1 = new Dg1(segment);
            if (!Dg1ToCondition.isNamed(dg1, transfer)) {
                transfer.warn(segment.place(3), "DIAGNOSIS_MISSING");
                continue;
            }
            Condition condition = Dg1ToCondition.translate(dg1, within, message, transfer);
            addOnce(condition, conditions);
            if (encounter != null && !Dg1ToCondition.isDeleted(dg1)) {
                encounter.addDiagnosis(diagnosis(dg1, condition, encounter, transfer));
            }
        }
        return conditions;
    }

    /** A diagnosis that is told with another use or rank is the same. */
    private static void addOnce(Condition condition, List<Condition> conditions) {
        for (int i = 0; i < conditions.size(); i++) {
            if (conditions.get(i).getIdPart().equals(condition.getIdPart())) {
                Snapshot.complete(condition, conditions.get(i), List.of());
                conditions.set(i, condition);
                return;
            }
        }
        conditions.add(condition);
    }

    private static DiagnosisComponent diagnosis(Dg1 dg1, Condition condition, Encounter encounter, Transfer transfer) {
        String target = "Encounter.diagnosis[" + encounter.getDiagnosis().size() + ']';
        var diagnosis = new DiagnosisComponent(new Reference("Condition/" + condition.getIdPart()));
        Target role = transfer.target("diagnosisType", dg1.type().code(), ROLES); // DG1-6
        CodeableConcept use = CweToConcept.translate(
                new Coded(dg1.type(), CodingSystem.table("0052"), role), transfer, target + ".use");
        diagnosis.setUse(use);
        transfer.clear(dg1.segment().first(6), target + ".use");
        Integer rank = Numbers.positive(dg1.priority()); // DG1-15
        if (rank != null) {
            diagnosis.setRank(rank);
            transfer.mapped(dg1.priority(), target + ".rank");
        }
        return diagnosis;
    }
}

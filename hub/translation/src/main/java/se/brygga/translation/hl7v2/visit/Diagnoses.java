package se.brygga.translation.hl7v2.visit;

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
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.CweToConcept.Coded;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
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
        for (Dg1 dg1 : named(message, transfer)) {
            Condition condition = Dg1ToCondition.translate(dg1, Within.of(stay, person), message, transfer);
            addOnce(condition, conditions);
            if (encounter != null && !Dg1ToCondition.isDeleted(dg1)) {
                encounter.addDiagnosis(diagnosis(dg1, condition, encounter, transfer));
            }
        }
        return conditions;
    }

    /** Translates those of a message that only names a visit, by the id of its Encounter; null if it names none. */
    public static List<Condition> translate(Message message, String stay, String person, Transfer transfer) {
        List<Condition> conditions = new ArrayList<>();
        for (Dg1 dg1 : named(message, transfer)) {
            addOnce(Dg1ToCondition.translate(dg1, Within.of(stay, person), message, transfer), conditions);
        }
        return conditions;
    }

    private static List<Dg1> named(Message message, Transfer transfer) {
        List<Dg1> named = new ArrayList<>();
        for (Segment segment : Group.of(message).all("DG1")) {
            if (Dg1ToCondition.isNamed(new Dg1(segment), transfer)) {
                named.add(new Dg1(segment));
            } else {
                transfer.warn(segment.place(3), "DIAGNOSIS_MISSING");
            }
        }
        return named;
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

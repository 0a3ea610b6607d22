package se.brygga.translation.hl7v2.pharmacy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.PharmacyOrder;
import se.brygga.translation.hl7v2.segment.Rxc;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Translates what is to be given: a code, or a contained Medication if form or components are told
 * (HL7 v2-to-FHIR, segments RXE, RXO and RXC).
 */
final class RxToMedication {

    private static final String ID = "medication";
    private static final String CONTAINED = "MedicationRequest.contained[0]";

    private RxToMedication() {}

    static void translate(OrderGroup group, MedicationRequest request, Transfer transfer) {
        PharmacyOrder order = group.order();
        List<Segment> components = group.all("RXC");
        boolean own = !components.isEmpty() || !order.form().at().empty();
        String target = own ? CONTAINED + ".code" : "MedicationRequest.medicationCodeableConcept";
        CodeableConcept code = code(order, transfer, target);
        if (!own) {
            request.setMedication(code);
            return;
        }
        var medication = new Medication();
        medication.setId(ID);
        medication.setCode(code);
        medication.setForm(CweToConcept.translate(order.form(), null, transfer, CONTAINED + ".form")); // RXE-6
        for (Segment component : components) {
            ingredient(new Rxc(component), medication, transfer);
        }
        request.addContained(medication);
        request.setMedication(new Reference('#' + ID).setDisplay(CweToConcept.name(code)));
    }

    /** RXE-2 with the codes of RXE-31 beside it, such as ATC beside NPL. */
    private static CodeableConcept code(PharmacyOrder order, Transfer transfer, String target) {
        CodeableConcept code = CweToConcept.translate(order.giveCode(), null, transfer, target);
        if (code == null) {
            throw new Untranslatable(
                    order.giveCode().at().place(), "MEDICATION_MISSING", "The order does not say what is to be given");
        }
        for (Cwe other : order.supplementaryCodes()) {
            int next = code.getCoding().size();
            CodeableConcept more = CweToConcept.translate(other, null, transfer, target + "(" + next + ')');
            if (more != null) {
                more.getCoding().stream().filter(one -> isNew(one, code)).forEach(code::addCoding);
            }
        }
        return code;
    }

    private static boolean isNew(Coding one, CodeableConcept code) {
        return code.getCoding().stream()
                .noneMatch(known -> Objects.equals(known.getSystem(), one.getSystem())
                        && Objects.equals(known.getCode(), one.getCode()));
    }

    private static void ingredient(Rxc component, Medication medication, Transfer transfer) {
        String target = CONTAINED + ".ingredient[" + medication.getIngredient().size() + ']';
        CodeableConcept item =
                CweToConcept.translate(component.code(), null, transfer, target + ".itemCodeableConcept"); // RXC-2
        if (item == null) {
            throw new Untranslatable(
                    component.segment().place(2), "COMPONENT_MISSING", "A component does not say what it is");
        }
        var ingredient = medication.addIngredient().setItem(item);
        if (component.amount().present()) {
            Quantity amount = NmToQuantity.amount(
                    component.amount(), component.unit(), transfer, target + ".strength.numerator"); // RXC-3
            ingredient.setStrength(
                    new Ratio().setNumerator(amount).setDenominator(new Quantity().setValue(BigDecimal.ONE)));
        }
    }
}

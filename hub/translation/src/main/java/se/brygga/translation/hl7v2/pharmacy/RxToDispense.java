package se.brygga.translation.hl7v2.pharmacy;

import org.hl7.fhir.r4.model.MedicationRequest;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.NmToQuantity;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.PharmacyOrder;

/** Translates what is to be dispensed, how often, and if something else may be (HL7 v2-to-FHIR, segments RXE and RXO). */
final class RxToDispense {

    private static final String TARGET = "MedicationRequest.dispenseRequest";

    private RxToDispense() {}

    static void translate(PharmacyOrder order, MedicationRequest request, Transfer transfer) {
        if (order.dispenseAmount().present()) {
            request.getDispenseRequest()
                    .setQuantity(NmToQuantity.amount(
                            order.dispenseAmount(), order.dispenseUnit(), transfer, TARGET + ".quantity")); // RXE-10
        }
        if (order.refills().present()) {
            request.getDispenseRequest().setNumberOfRepeatsAllowed(Numbers.count(order.refills())); // RXE-12
            transfer.mapped(order.refills(), TARGET + ".numberOfRepeatsAllowed");
        }
        var allowed = CweToConcept.translate(
                order.substitution(),
                CodingSystem.table(order.substitutionTable()),
                transfer,
                "MedicationRequest.substitution.allowedCodeableConcept"); // RXE-9
        if (allowed != null) {
            request.getSubstitution().setAllowed(allowed);
        }
    }
}

package se.brygga.translation.hl7v2.pharmacy;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.observation.BusinessIds;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.PharmacyOrder;

/** Translates RXE or RXO with its ORC to MedicationRequest (HL7 v2-to-FHIR, segments RXE, RXO and ORC). */
final class RxToMedicationRequest {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/medicationrequest-category";
    private static final Map<String, String> SETTINGS = Map.of("I", "inpatient", "O", "outpatient");

    private RxToMedicationRequest() {}

    static MedicationRequest translate(OrderGroup group, PersonIdentifier person, Transfer transfer) {
        PharmacyOrder order = group.order();
        Orc orc = group.orc();
        var request = new MedicationRequest();
        String key = identifiers(orc, order, request, transfer); // ORC-2 to ORC-4, RXE-15
        OrcToStatus.translate(orc, request, transfer); // ORC-1, ORC-5, ORC-16
        request.setIntent(MedicationRequestIntent.ORDER);
        category(orc.segment().text(29), request, transfer);
        RxToMedication.translate(group, request, transfer); // RXE-2, RXE-6, RXE-31, RXC
        if (orc.control().is("NW")) {
            transfer.dateTime(
                    orc.transactionTime(), "MedicationRequest.authoredOn", request::setAuthoredOnElement); // ORC-9
        }
        requester(orc, order, request, transfer);
        request.setReasonCode(
                CweToConcept.all(order.indications(), null, transfer, "MedicationRequest.reasonCode")); // RXE-27
        request.setNote(NteToAnnotation.translate(group.whole().all("NTE"), transfer, "MedicationRequest.note"));
        RxToDosage.translate(group, request, transfer);
        RxToDispense.translate(order, request, transfer);
        return Owned.named(BusinessIds.of(person, key), request, transfer);
    }

    /** An order is known by the placer's number, for the first message has no other; else by the filler's or the prescription's. */
    private static String identifiers(Orc orc, PharmacyOrder order, MedicationRequest request, Transfer transfer) {
        identifier(orc.placerNumber(), "PLAC", request, transfer);
        identifier(orc.fillerNumber(), "FILL", request, transfer);
        St prescription = order.prescriptionNumber();
        if (prescription.present()) {
            String target =
                    "MedicationRequest.identifier[" + request.getIdentifier().size() + "].value";
            transfer.to(prescription, target, request.addIdentifier()::setValue);
            Identifier own = request.getIdentifier().get(request.getIdentifier().size() - 1);
            own.getAssigner()
                    .getIdentifier()
                    .setSystem(Canonical.HSA_ID)
                    .setValue(transfer.source().custodian());
        }
        if (orc.groupNumber().id().present()) {
            request.setGroupIdentifier(
                    EiToIdentifier.own(orc.groupNumber(), null, transfer, "MedicationRequest.groupIdentifier"));
        }
        for (Ei number : List.of(orc.placerNumber(), orc.fillerNumber())) {
            if (number.id().present()) {
                return EiToIdentifier.key(number, transfer.source());
            }
        }
        if (prescription.present()) {
            return "prescription|" + prescription.value();
        }
        throw new Untranslatable(
                orc.segment().place(2), "ORDER_NUMBER_MISSING", "Nothing says which order it is: no ORC-2, no ORC-3");
    }

    private static void identifier(Ei number, String type, MedicationRequest request, Transfer transfer) {
        if (number.id().present()) {
            String target =
                    "MedicationRequest.identifier[" + request.getIdentifier().size() + ']';
            request.addIdentifier(EiToIdentifier.own(number, type, transfer, target));
        }
    }

    private static void category(St setting, MedicationRequest request, Transfer transfer) {
        String code = SETTINGS.get(setting.orEmpty());
        if (code != null) {
            request.addCategory().addCoding().setSystem(CATEGORIES).setCode(code);
            transfer.mapped(setting, "MedicationRequest.category[0]");
        }
    }

    /** ORC-12, else RXE-13; ORC-10 is who wrote it down. */
    private static void requester(Orc orc, PharmacyOrder order, MedicationRequest request, Transfer transfer) {
        Xcn ordered =
                orc.orderedBy().isEmpty() ? order.orderedBy() : orc.orderedBy().get(0);
        Reference requester = XcnToReference.translate(ordered, transfer, "MedicationRequest.requester");
        if (requester.isEmpty()) {
            // The unit that answers for the sending answers for an order of nobody.
            transfer.warn(orc.segment().place(12), "REQUESTER_MISSING");
            requester
                    .getIdentifier()
                    .setSystem(Canonical.HSA_ID)
                    .setValue(transfer.source().unit());
        }
        request.setRequester(requester);
        if (!orc.orderedBy().isEmpty() && order.orderedBy().id().is(ordered.id().orEmpty())) {
            order.orderedBy().at().leaves((place, text) -> transfer.losses().dropped(place, Reason.DUPLICATE_OF));
        }
        Xcn entered = new Xcn(orc.segment().first(10));
        Reference recorder = XcnToReference.translate(entered, transfer, "MedicationRequest.recorder");
        if (!recorder.isEmpty()) {
            request.setRecorder(recorder);
        }
    }
}

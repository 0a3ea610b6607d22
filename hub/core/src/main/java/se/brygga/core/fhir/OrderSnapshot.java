package se.brygga.core.fhir;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Lays what a later message tells of an order over what was known: a cancellation or a result names the order and repeats
 * little of it (HL7 v2.5.1, 4.5.1; messages.md 5).
 */
final class OrderSnapshot {

    private static final String IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private OrderSnapshot() {}

    /** Returns true for orders between care providers, which have placer's or filler's numbers; decisions have none. */
    static boolean isOrder(ServiceRequest request) {
        return request.getIdentifier().stream()
                .flatMap(identifier -> identifier.getType().getCoding().stream())
                .filter(type -> IDENTIFIER_TYPES.equals(type.getSystem()))
                .map(Coding::getCode)
                .anyMatch(code -> "PLAC".equals(code) || "FILL".equals(code));
    }

    static void complete(ServiceRequest to, ServiceRequest from) {
        if (to.getIdentifier().size() < from.getIdentifier().size()) to.setIdentifier(from.getIdentifier());
        if (!to.hasRequisition() && from.hasRequisition()) to.setRequisition(from.getRequisition());
        if (!to.hasCategory()) to.setCategory(from.getCategory());
        if (!to.hasPriority()) to.setPriorityElement(from.getPriorityElement());
        if (!to.hasCode() && from.hasCode()) to.setCode(from.getCode());
        if (!to.hasOccurrence()) to.setOccurrence(from.getOccurrence());
        if (!to.hasAuthoredOn()) to.setAuthoredOnElement(from.getAuthoredOnElement());
        if (!to.hasEncounter() && from.hasEncounter()) to.setEncounter(from.getEncounter());
        if (!to.hasBasedOn()) to.setBasedOn(from.getBasedOn());
        if (!to.hasReasonCode()) to.setReasonCode(from.getReasonCode());
        if (!to.hasSupportingInfo()) to.setSupportingInfo(from.getSupportingInfo());
        if (!to.hasSpecimen()) to.setSpecimen(from.getSpecimen());
        if (!to.hasNote()) to.setNote(from.getNote());
        if (!to.hasPatientInstruction()) to.setPatientInstructionElement(from.getPatientInstructionElement());
        if (!to.hasContained() && !to.hasRequester() && from.hasRequester()) {
            to.setRequester(from.getRequester());
            to.setContained(from.getContained());
        }
    }
}

package se.brygga.translation.hl7v2.pharmacy;

import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Orc;

/** Tells how a medication order stands: ORC-5 if it is there, else what ORC-1 makes of it (messages.md 5, ORC). */
final class OrcToStatus {

    private static final CodeMap BY_STATUS = CodeMap.named("v2-0038-medication-request-status");
    private static final CodeMap BY_CONTROL = CodeMap.named("v2-0119-medication-request-status");
    private static final String TARGET = "MedicationRequest.status";

    private OrcToStatus() {}

    static void translate(Orc orc, MedicationRequest request, Transfer transfer) {
        String status = code(orc.status(), "medication-status", BY_STATUS, transfer);
        String control = code(orc.control(), "medication-control", BY_CONTROL, transfer);
        if (status != null && control != null && isOver(control) && !isOver(status)) {
            // A sender that stops an order often leaves the old status in its place: what it does now counts.
            transfer.warn(orc.status().place(), "STATUS_CONFLICT");
            status = control;
        }
        String result = status == null ? control : status;
        if (result == null) {
            transfer.warn(orc.control().place(), "STATUS_UNKNOWN");
            request.setStatus(MedicationRequestStatus.UNKNOWN);
        } else {
            St told = status == null ? orc.control() : orc.status();
            request.setStatus(FhirCode.of(MedicationRequestStatus::fromCode, result, told));
        }
        request.setStatusReason(
                CweToConcept.translate(orc.reason(), null, transfer, "MedicationRequest.statusReason"));
    }

    private static boolean isOver(String status) {
        return !status.equals("active");
    }

    private static String code(St stated, String table, CodeMap ours, Transfer transfer) {
        String code = transfer.code(table, stated, ours);
        if (code != null) {
            transfer.mapped(stated, TARGET);
        }
        return code;
    }
}

package se.brygga.translation.hl7v2.pharmacy;

import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestPriority;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates TQ1-9 to how urgent an order is; that of the first timing counts (HL7 v2-to-FHIR, segment TQ1). */
final class OrderPriority {

    private static final CodeMap PRIORITIES = CodeMap.named("v2-0485-request-priority");

    private OrderPriority() {}

    static void translate(Schedule schedule, MedicationRequest request, Transfer transfer) {
        String code = transfer.code("priority", schedule.priority(), PRIORITIES);
        if (code != null && !request.hasPriority()) {
            request.setPriority(FhirCode.of(MedicationRequestPriority::fromCode, code, schedule.priority()));
            transfer.mapped(schedule.priority(), "MedicationRequest.priority");
        }
    }
}

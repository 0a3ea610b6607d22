package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes ORC of an order that results belong to (HL7 v2.5.1, 4.5.1). */
final class ServiceRequestToOrc {

    private ServiceRequestToOrc() {}

    /** Writes the order; if it has no numbers, those of the report, which may be null, count. */
    static void write(ServiceRequest order, DiagnosticReport report, MessageWriter writer) {
        SegmentWriter orc = writer.segment("ORC", order);
        orc.constant(1, "RE");
        new OrderNumbers(orc, 2, 3).write(order.getIdentifier(), "PLAC");
        if (order.hasRequisition()) {
            IdentifierToCx.writeEi(orc.add(4), order.getRequisition(), "requisition");
        }
        if (order.hasStatus()) {
            orc.set(5, Tables.ORDER_STATUS.back(order.getStatus().toCode()), "status");
        }
        ReferenceToXcn.write(orc.add(12), order.getRequester(), "requester");
        if (report != null) {
            orc.mapped("code", "OBR-4");
        }
        orc.mapped("intent", "ORC-1");
    }
}

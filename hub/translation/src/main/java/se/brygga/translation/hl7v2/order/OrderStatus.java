package se.brygga.translation.hl7v2.order;

import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.segment.Orc;

/** What an order has come to: ORC-5, else ORC-1, else what its result says (messages.md 5, ORC). */
final class OrderStatus {

    private static final CodeMap STATUSES = CodeMap.named("v2-0038-order-status");
    private static final CodeMap CONTROLS = CodeMap.named("v2-0119-order-control");

    private OrderStatus() {}

    static ServiceRequestStatus of(OrderGroup order, Transfer transfer) {
        Orc orc = order.orc();
        ServiceRequestStatus status = status(orc.status(), "orderStatus", STATUSES, transfer);
        if (status == null && orc.status().present()) {
            transfer.warn(orc.status().place(), "STATUS_UNKNOWN");
        }
        if (status == null) {
            status = status(orc.control(), "orderControl", CONTROLS, transfer);
        } else {
            transfer.mapped(orc.control(), "ServiceRequest.status");
        }
        if (status == null && orc.control().is("RE")) {
            // Says that results follow; the results say more.
            transfer.dropped(orc.control(), Reason.STRUCTURAL);
        }
        return status == null ? byResult(order.obr().status()) : status;
    }

    /** Returns null if no table knows the code. */
    private static ServiceRequestStatus status(St code, String table, CodeMap ours, Transfer transfer) {
        String target = transfer.code(table, code, ours);
        if (target == null) {
            return null;
        }
        transfer.mapped(code, "ServiceRequest.status");
        return FhirCode.of(ServiceRequestStatus::fromCode, target, code);
    }

    private static ServiceRequestStatus byResult(St status) {
        return switch (status.orEmpty()) {
            case "" -> ServiceRequestStatus.UNKNOWN;
            case "F", "C" -> ServiceRequestStatus.COMPLETED;
            case "X" -> ServiceRequestStatus.REVOKED;
            default -> ServiceRequestStatus.ACTIVE;
        };
    }
}

package se.brygga.translation.hl7v2.order;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.observation.OrderNumbers;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Orc;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates ORC and OBR, with TQ1 and DG1, to ServiceRequest (HL7 v2-to-FHIR, segments ORC and OBR; messages.md 5). */
final class ObrToServiceRequest {

    /** Table 0485; OBR-5 and the sixth component of ORC-7 and OBR-27 use the same letters. */
    private static final CodeMap PRIORITIES = CodeMap.named("v2-0485-priority");

    private static final int PRIORITY_OF_TIMING = 6;
    private static final int QUANTITY_TIMING = 7;
    private static final int ALTERNATE_PLACER_NUMBER = 33;

    private final OrderGroup order;
    private final Transfer transfer;
    private final ServiceRequest request = new ServiceRequest();

    /** Reasons as sent: ORC-16, OBR-31 and DG1-3 often say the same. */
    private final Set<String> told = new HashSet<>();

    private ObrToServiceRequest(OrderGroup order, Transfer transfer) {
        this.order = order;
        this.transfer = transfer;
    }

    /** Translates an order; id, notes and references to other resources are the caller's. */
    static ServiceRequest translate(OrderGroup order, Transfer transfer) {
        return new ObrToServiceRequest(order, transfer).translate();
    }

    private ServiceRequest translate() {
        Orc orc = order.orc();
        Obr obr = order.obr();
        request.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        transfer.dropped(obr.setId(), Reason.STRUCTURAL);
        numbers(orc, obr);
        basedOn(obr.parent());
        request.setStatus(OrderStatus.of(order, transfer));
        request.setIntent(ServiceRequestIntent.ORDER);
        request.setCode(CweToConcept.translate(new Cwe(obr.service()), null, transfer, "ServiceRequest.code"));
        timing(orc, obr);
        if (orc.control().is("NW")) {
            transfer.dateTime(orc.transactionTime(), "ServiceRequest.authoredOn", request::setAuthoredOnElement);
        }
        OrcToRequester.translate(order, request, transfer);
        reasons(orc, obr);
        String information = NteToAnnotation.text(obr.segment().all(13), transfer, "ServiceRequest.note.text");
        if (information != null) {
            request.addNote(new Annotation().setText(information));
        }
        return request;
    }

    private void numbers(Orc orc, Obr obr) {
        OrderNumbers numbers = OrderNumbers.of(orc, obr);
        numbers.noteRepeated(obr, transfer);
        request.setIdentifier(numbers.translate(transfer, "ServiceRequest"));
        alternateNumber(orc.segment().first(ALTERNATE_PLACER_NUMBER));
        if (orc.groupNumber().id().present()) {
            request.setRequisition(EiToIdentifier.own(orc.groupNumber(), null, transfer, "ServiceRequest.requisition"));
        }
    }

    private void alternateNumber(Repetition cx) {
        Ei number = Ei.of(new Cx(cx));
        if (number.id().present()) {
            request.addIdentifier(EiToIdentifier.own(number, "PLAC", transfer, "ServiceRequest.identifier"));
        }
    }

    /** The parent order is named by its placer's or filler's number, each one component (EIP). */
    private void basedOn(Repetition parent) {
        for (int component = 1; component <= 2; component++) {
            Ei number = Ei.in(parent, component);
            if (number.id().present()) {
                String type = component == 1 ? "PLAC" : "FILL";
                request.addBasedOn(EiToIdentifier.reference(number, type, transfer, "ServiceRequest.basedOn"));
            }
        }
    }

    /** TQ1 of v2.5 and later, else the timing that ORC-7 and OBR-27 hold, else OBR-5. */
    private void timing(Orc orc, Obr obr) {
        Segment tq1 = order.group().first("TQ1");
        transfer.dropped(tq1.text(1), Reason.STRUCTURAL);
        Repetition old = orc.segment().first(QUANTITY_TIMING);
        Repetition timing = old.empty() ? obr.timing() : old;
        for (St priority : List.of(
                tq1.text(9), timing.get(PRIORITY_OF_TIMING), obr.timing().get(PRIORITY_OF_TIMING), obr.priority())) {
            priority(priority);
        }
        St from = tq1.text(7).present() ? tq1.text(7) : timing.get(4);
        St to = tq1.text(8).present() ? tq1.text(8) : timing.get(5);
        if (!to.present()) {
            transfer.dateTime(from, "ServiceRequest.occurrenceDateTime", request::setOccurrence);
        } else {
            transfer.period(from, to, "ServiceRequest.occurrencePeriod", request::setOccurrence);
        }
        transfer.to(tq1.text(11), "ServiceRequest.patientInstruction", request::setPatientInstruction);
    }

    private void priority(St sent) {
        PRIORITIES.target(sent.orEmpty()).ifPresent(target -> {
            ServiceRequestPriority priority = ServiceRequestPriority.fromCode(target.code());
            if (!request.hasPriority()) {
                request.setPriority(priority);
            }
            if (request.getPriority() == priority) {
                transfer.mapped(sent, "ServiceRequest.priority");
            }
        });
    }

    private void reasons(Orc orc, Obr obr) {
        reason(orc.reason().at());
        obr.reasons().forEach(this::reason);
        for (Segment diagnosis : order.group().all("DG1")) {
            reason(diagnosis.first(3));
            if (diagnosis.text(4).present() && !diagnosis.first(3).empty()) {
                transfer.to(
                        diagnosis.text(4),
                        "ServiceRequest.reasonCode.text",
                        request.getReasonCode().get(request.getReasonCode().size() - 1)::setText);
            }
        }
    }

    private void reason(Repetition field) {
        CodeableConcept reason = CweToConcept.translate(new Cwe(field), null, transfer, "ServiceRequest.reasonCode");
        if (reason != null && told.add(field.text())) {
            request.addReasonCode(reason);
        }
    }
}

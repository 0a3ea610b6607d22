package se.brygga.translation.municipal.outbound;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates ServiceRequest to a granted decision, without the reasons for it (messages.md 6, decision). */
final class ServiceRequestToDecision {

    private static final Map<ServiceRequestStatus, String> STATUS = Map.of(
            ServiceRequestStatus.DRAFT, "planned",
            ServiceRequestStatus.ACTIVE, "active",
            ServiceRequestStatus.ONHOLD, "active",
            ServiceRequestStatus.COMPLETED, "completed",
            ServiceRequestStatus.REVOKED, "cancelled",
            ServiceRequestStatus.ENTEREDINERROR, "error");

    private ServiceRequestToDecision() {}

    static void translate(ServiceRequest request, Draft draft) {
        draft.dropped(request, "intent", Reason.STRUCTURAL);
        draft.dropped(request, "reasonCode", Reason.FORBIDDEN);
        draft.dropped(request, "reasonReference", Reason.FORBIDDEN);
        draft.dropped(request, "note", Reason.FORBIDDEN);
        CommonFields.unit(draft, request.getRequester(), "requester");
        for (int i = 0; i < request.getPerformer().size(); i++) {
            Reference performer = request.getPerformer().get(i);
            if (performer.getIdentifier().equalsDeep(request.getRequester().getIdentifier())) {
                draft.dropped(request, "performer[" + i + ']', Reason.DUPLICATE_OF);
            } else {
                CommonFields.who(draft, performer, "performer[" + i + ']');
            }
        }
        categories(request, draft);
        Draft.Closed status = new Draft.Closed("status", "statuses");
        draft.code(status, Statuses.of(request.getStatus(), STATUS, draft), request, "status");
        ConceptToCode.put(new CodeIn("service", Coded.SERVICES), request.getCode(), draft, "code");
        TimeToText.date("decidedOn", request.getAuthoredOnElement(), draft, "authoredOn");
        if (request.hasOccurrencePeriod()) {
            Period period = request.getOccurrencePeriod();
            TimeToText.date("from", period.getStartElement(), draft, "occurrencePeriod.start");
            TimeToText.date("to", period.getEndElement(), draft, "occurrencePeriod.end");
        }
        if (request.hasQuantityQuantity()
                && "h/mo".equals(request.getQuantityQuantity().getCode())) {
            draft.dropped(request, "quantityQuantity", Reason.STRUCTURAL);
            draft.number("hoursPerMonth", request.getQuantityQuantity().getValue(), request, "quantityQuantity.value");
        }
        draft.text("extent", request.getOrderDetailFirstRep().getText(), request, "orderDetail[0].text");
    }

    private static void categories(ServiceRequest request, Draft draft) {
        for (int i = 0; i < request.getCategory().size(); i++) {
            CodeableConcept category = request.getCategory().get(i);
            String element = "category[" + i + ']';
            if (Canonical.LEGAL_BASIS.equals(category.getCodingFirstRep().getSystem())) {
                draft.dropped(request, element, Reason.STRUCTURAL);
                Draft.Closed basis = new Draft.Closed("legalBasis", "legal-bases");
                draft.code(basis, category.getCodingFirstRep().getCode(), request, element + ".coding[0].code");
            } else if (!draft.has("area")) {
                ConceptToCode.put(new CodeIn("area", Coded.AREAS), category, draft, element);
            }
        }
    }
}

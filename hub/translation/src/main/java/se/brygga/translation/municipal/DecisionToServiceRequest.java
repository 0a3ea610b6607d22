package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates a granted decision (biståndsbeslut) to ServiceRequest, without the reasons for it (messages.md 6, decision). */
final class DecisionToServiceRequest {

    private static final Map<String, ServiceRequestStatus> STATUS = Map.of(
            "planned", ServiceRequestStatus.ACTIVE,
            "active", ServiceRequestStatus.ACTIVE,
            "completed", ServiceRequestStatus.COMPLETED,
            "cancelled", ServiceRequestStatus.REVOKED,
            "error", ServiceRequestStatus.ENTEREDINERROR);

    private DecisionToServiceRequest() {}

    static Translated translate(Fields fields) {
        var request = new ServiceRequest();
        Common.own(request, "decision", fields);
        request.setStatus(fields.oneOf(STATUS, "status", "statuses", "ServiceRequest.status"));
        request.setIntent(ServiceRequestIntent.ORDER);
        what(fields, request);
        request.setOccurrence(Common.days(fields, "ServiceRequest.occurrencePeriod"));
        fields.date("decidedOn", "ServiceRequest.authoredOn")
                .ifPresent(day -> request.setAuthoredOnElement(Common.day(day)));
        request.setRequester(Common.unit(fields, "ServiceRequest.requester"));
        request.addPerformer(request.getRequester().copy());
        Common.author(fields, "ServiceRequest.performer[1]").ifPresent(request::addPerformer);
        return Common.end(fields, List.of(request));
    }

    private static void what(Fields fields, ServiceRequest request) {
        String basis = Common.legalBasis(fields, "ServiceRequest.category[0].coding[0].code");
        request.addCategory().addCoding().setSystem(Canonical.LEGAL_BASIS).setCode(basis);
        fields.concept("area", Coded.AREAS, "ServiceRequest.category[1].text").ifPresent(request::addCategory);
        fields.concept("service", Coded.SERVICES, "ServiceRequest.code").ifPresent(request::setCode);
        fields.text("extent", "ServiceRequest.orderDetail[0].text")
                .ifPresent(extent -> request.addOrderDetail(new CodeableConcept().setText(extent)));
        fields.amount("hoursPerMonth", "ServiceRequest.quantityQuantity.value")
                .ifPresent(hours -> request.setQuantity(new Quantity()
                        .setValue(hours)
                        .setUnit("h/month")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("h/mo")));
    }
}

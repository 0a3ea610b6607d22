package se.brygga.translation.municipal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** Translates a granted decision (biståndsbeslut) to ServiceRequest, without the reasons for it (messages.md 6, decision). */
final class DecisionToServiceRequest {

    private static final Map<String, ServiceRequestStatus> STATUS = Map.of(
            "planned", ServiceRequestStatus.ACTIVE,
            "active", ServiceRequestStatus.ACTIVE,
            "completed", ServiceRequestStatus.COMPLETED,
            "cancelled", ServiceRequestStatus.REVOKED,
            "error", ServiceRequestStatus.ENTEREDINERROR);

    private static final Map<String, String> LEGAL_BASIS = Map.of("SOL", "SOL", "LSS", "LSS", "HSL", "HSL");

    private DecisionToServiceRequest() {}

    static Translated translate(MunicipalRecord record, Source source) {
        var fields = new Fields(record, source);
        var request = new ServiceRequest();
        String sourceId = fields.required("sourceId", "ServiceRequest.identifier[0].value");
        request.setId(source.resourceId("ServiceRequest", "decision|" + sourceId));
        request.getMeta().setSource(Canonical.source(fields.required("custodian", "ServiceRequest.meta.source")));
        Instant recordedAt =
                fields.time("recordedAt", "Provenance.recorded").orElseThrow().toInstant();
        request.addIdentifier()
                .setSystem(source.localSystem())
                .setValue(sourceId)
                .setAssigner(organisation(source.custodian()));
        request.setStatus(fields.oneOf(STATUS, "status", "statuses", "ServiceRequest.status"));
        request.setIntent(ServiceRequestIntent.ORDER);
        what(fields, request);
        request.setOccurrence(period(fields));
        fields.date("decidedOn", "ServiceRequest.authoredOn").ifPresent(day -> request.setAuthoredOnElement(day(day)));
        who(fields, request);
        fields.forbidden("reasons");
        return new Translated(
                List.of(person(fields, record, source)),
                recordedAt,
                List.of(request),
                List.of(),
                List.of(),
                fields.losses());
    }

    private static void what(Fields fields, ServiceRequest request) {
        String basis =
                fields.oneOf(LEGAL_BASIS, "legalBasis", "legal-bases", "ServiceRequest.category[0].coding[0].code");
        request.addCategory().addCoding().setSystem(Canonical.LEGAL_BASIS).setCode(basis);
        fields.text("area", "ServiceRequest.category[1].text")
                .ifPresent(area -> request.addCategory().setText(area));
        request.setCode(fields.concept("service", "services", Canonical.SERVICE_TYPE, "ServiceRequest.code"));
        fields.text("extent", "ServiceRequest.orderDetail[0].text")
                .ifPresent(extent -> request.addOrderDetail(new CodeableConcept().setText(extent)));
        fields.amount("hoursPerMonth", "ServiceRequest.quantityQuantity.value")
                .ifPresent(hours -> request.setQuantity(new Quantity()
                        .setValue(hours)
                        .setUnit("h/month")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("h/mo")));
    }

    private static Period period(Fields fields) {
        var period = new Period();
        LocalDate from =
                fields.date("from", "ServiceRequest.occurrencePeriod.start").orElseThrow();
        period.setStartElement(day(from));
        fields.date("to", "ServiceRequest.occurrencePeriod.end").ifPresent(to -> {
            if (to.isBefore(from)) {
                throw fields.bad("to", "PERIOD_REVERSED", "The decision ends before it begins");
            }
            period.setEndElement(day(to));
        });
        return period;
    }

    private static void who(Fields fields, ServiceRequest request) {
        String unit = fields.required("unit", "ServiceRequest.requester.identifier.value");
        request.setRequester(organisation(unit));
        request.addPerformer(organisation(unit));
        fields.text("author", "ServiceRequest.performer[1].display")
                .ifPresent(author -> request.addPerformer(new Reference().setDisplay(author)));
    }

    private static PersonIdentifier person(Fields fields, MunicipalRecord record, Source source) {
        String text = fields.required("personId", "ServiceRequest.subject");
        return MunicipalPersonId.read(text, record.place("personId"), source.identifiers());
    }

    private static Reference organisation(String hsaId) {
        var reference = new Reference().setType("Organization");
        reference.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return reference;
    }

    private static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }
}

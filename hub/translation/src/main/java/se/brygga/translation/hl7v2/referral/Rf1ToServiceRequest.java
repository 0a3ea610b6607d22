package se.brygga.translation.hl7v2.referral;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.MappedCode;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Rf1;

/** Translates RF1 with the providers of PRD to ServiceRequest (HL7 v2-to-FHIR, segment RF1[ServiceRequest]). */
final class Rf1ToServiceRequest {

    private static final CodeMap STATUSES = CodeMap.named("v2-0283-service-request-status");
    private static final CodeMap PRIORITIES = CodeMap.named("v2-0280-request-priority");

    private Rf1ToServiceRequest() {}

    static ServiceRequest translate(Message message, Providers providers, boolean cancelled, Transfer transfer) {
        Rf1 rf1 = new Rf1(message.first("RF1"));
        var request = new ServiceRequest();
        identifier(rf1.originatingNumber(), "PLAC", request, transfer); // RF1-6
        rf1.externalNumbers().forEach(number -> identifier(number, null, request, transfer)); // RF1-11
        request.setStatus(status(rf1.status(), cancelled, transfer));
        request.setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(CweToConcept.translate(
                rf1.category(), CodingSystem.table("0284"), transfer, "ServiceRequest.category[0]")); // RF1-5
        priority(rf1.priority(), request, transfer);
        request.setCode(CweToConcept.translate(
                rf1.type(), CodingSystem.table("0281"), transfer, "ServiceRequest.code")); // RF1-3
        request.setOrderDetail(CweToConcept.all(
                rf1.dispositions(), CodingSystem.table("0282"), transfer, "ServiceRequest.orderDetail")); // RF1-4
        occurrence(rf1, request, transfer);
        transfer.dateTime(rf1.processed(), "ServiceRequest.authoredOn", request::setAuthoredOnElement); // RF1-9
        request.setRequester(providers.requester());
        request.setPerformer(providers.performers());
        request.setReasonCode(CweToConcept.all(
                rf1.reasons(), CodingSystem.table("0336"), transfer, "ServiceRequest.reasonCode")); // RF1-10
        request.setNote(
                NteToAnnotation.translate(Group.of(message).before("PID").all("NTE"), transfer, "ServiceRequest.note"));
        transfer.clear(rf1.segment().first(2), "ServiceRequest.priority");
        transfer.clear(rf1.segment().first(4), "ServiceRequest.orderDetail");
        transfer.clear(rf1.segment().first(10), "ServiceRequest.reasonCode");
        return Owned.named("referral|" + key(rf1, transfer), request, transfer);
    }

    private static String key(Rf1 rf1, Transfer transfer) {
        for (Ei number : List.of(rf1.originatingNumber(), rf1.externalNumber())) {
            if (number.id().present()) {
                return EiToIdentifier.key(number, transfer.source());
            }
        }
        throw new Untranslatable("RF1-6", "REFERRAL_UNKNOWN", "Neither RF1-6 nor RF1-11 says which referral it is");
    }

    private static void identifier(Ei number, String type, ServiceRequest request, Transfer transfer) {
        if (number.id().present()) {
            String target =
                    "ServiceRequest.identifier[" + request.getIdentifier().size() + ']';
            Identifier identifier = EiToIdentifier.own(number, type, transfer, target);
            request.addIdentifier(identifier);
        }
    }

    private static ServiceRequestStatus status(Cwe stated, boolean cancelled, Transfer transfer) {
        String code = transfer.code("referralStatus", stated.code(), STATUSES);
        if (code == null && stated.code().present()) {
            transfer.warn(stated.code().place(), "STATUS_UNKNOWN");
        }
        if (cancelled) {
            return ServiceRequestStatus.REVOKED;
        }
        if (code == null) {
            return ServiceRequestStatus.ACTIVE;
        }
        MappedCode.note(stated.at(), "ServiceRequest.status", transfer);
        return FhirCode.of(ServiceRequestStatus::fromCode, code, stated.code());
    }

    private static void priority(Cwe stated, ServiceRequest request, Transfer transfer) {
        String code = transfer.code("referralPriority", stated.code(), PRIORITIES);
        if (code != null) {
            request.setPriority(FhirCode.of(ServiceRequestPriority::fromCode, code, stated.code()));
            MappedCode.note(stated.at(), "ServiceRequest.priority", transfer);
        }
    }

    private static void occurrence(Rf1 rf1, ServiceRequest request, Transfer transfer) {
        var period = new Period();
        String target = "ServiceRequest.occurrencePeriod";
        transfer.dateTime(rf1.effective(), target + ".start", period::setStartElement); // RF1-7
        transfer.dateTime(rf1.expires(), target + ".end", period::setEndElement); // RF1-8
        var zone = transfer.source().zone();
        DtmToInstant.ordered(
                DtmToDateTime.instant(rf1.effective(), zone, transfer.losses()),
                DtmToDateTime.instant(rf1.expires(), zone, transfer.losses()),
                rf1.expires());
        if (!period.isEmpty()) {
            request.setOccurrence(period);
        }
    }
}

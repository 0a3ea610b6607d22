package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.core.fhir.Canonical;

/** A request for direct admission past the emergency department in plain Swedish: who asks, why, and if it is taken back. */
final class AdmissionText {

    private final LetterText text;

    AdmissionText(LetterText text) {
        this.text = text;
    }

    static boolean isRequest(Resource focus) {
        return focus instanceof ServiceRequest request
                && request.getCode().hasCoding(Canonical.DIRECT_ADMISSION, "request");
    }

    void write(ServiceRequest request) {
        boolean revoked = request.getStatus() == ServiceRequestStatus.REVOKED;
        text.line("", "Kan personen läggas in direkt, utan att passera akutmottagningen?", request, "code");
        text.line("", revoked ? "Begäran är återtagen." : null, request, "status");
        text.told(request, "status");
        boolean soon = request.getPriority() == ServiceRequestPriority.ASAP;
        text.line("Bråttom", soon ? "så snart som möjligt" : null, request, "priority");
        for (int i = 0; i < request.getReasonCode().size(); i++) {
            String reason = SwedishWords.concept(request.getReasonCode().get(i));
            text.line("Skäl", reason, request, "reasonCode[" + i + ']');
        }
        text.line("Frågad", SwedishWords.time(request.getAuthoredOnElement(), text.zone()), request, "authoredOn");
        text.line("Från", LetterText.name(request.getRequester()), request, "requester");
        for (int i = 0; i < request.getPerformer().size(); i++) {
            text.line("Till", LetterText.name(request.getPerformer().get(i)), request, "performer[" + i + ']');
        }
        for (int i = 0; i < request.getNote().size(); i++) {
            text.line("", request.getNote().get(i).getText(), request, "note[" + i + "].text");
        }
    }
}

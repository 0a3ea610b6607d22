package se.brygga.translation.municipal;

import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.StayDetails;

/**
 * What the person says about a joint plan: {@code consent}, {@code consentOn} and {@code consentBy} (UTS 4:1, domain.md 7); of an
 * enrolment also {@code consentHow}, and {@code basis} if others are told after a harm test instead (OSL 25:1, 26:1).
 */
final class ConsentField {

    private static final Map<String, String> DECISIONS =
            Map.of("given", "given", "refused", "refused", "withdrawn", "withdrawn");

    private static final Map<String, String> GROUNDS =
            Map.of(StayDetails.CONSENT, StayDetails.CONSENT, StayDetails.HARM_TEST, StayDetails.HARM_TEST);
    private static final Map<String, String> WAYS =
            Map.of("spoken", "spoken", "written", "written", "by-conduct", "by-conduct");

    private static final String IN_PLAN = "CarePlan.extension[plan-consent]";
    private static final String IN_ENROLMENT = "EpisodeOfCare.extension[disclosure-basis]";

    private ConsentField() {}

    static void add(Fields fields, CarePlan plan) {
        if (!fields.has("consent")) {
            return;
        }
        said(fields, plan.addExtension().setUrl(Canonical.PLAN_CONSENT), IN_PLAN);
    }

    static void add(Fields fields, EpisodeOfCare enrolment) {
        if (!fields.has("consent") && !fields.has("basis")) {
            return;
        }
        Extension told = enrolment.addExtension().setUrl(Canonical.DISCLOSURE_BASIS);
        String ground = fields.has("basis")
                ? fields.oneOf(GROUNDS, "basis", "disclosure-bases", IN_ENROLMENT)
                : StayDetails.CONSENT;
        told.addExtension("ground", new CodeType(ground));
        said(fields, told, IN_ENROLMENT);
        if (fields.has("consentHow")) {
            told.addExtension("how", new CodeType(fields.oneOf(WAYS, "consentHow", "consent-ways", IN_ENROLMENT)));
        }
    }

    private static void said(Fields fields, Extension told, String target) {
        told.addExtension("decision", new CodeType(fields.oneOf(DECISIONS, "consent", "consents", target)));
        fields.date("consentOn", target).ifPresent(day -> told.addExtension("on", new DateType(day.toString())));
        fields.text("consentBy", target).ifPresent(unit -> told.addExtension("recordedBy", Common.organisation(unit)));
    }
}

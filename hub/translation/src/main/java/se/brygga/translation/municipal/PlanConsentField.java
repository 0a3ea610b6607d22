package se.brygga.translation.municipal;

import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;

/** What the person says about a joint plan: {@code consent}, {@code consentOn} and {@code consentBy} (UTS 4:1, domain.md 7). */
final class PlanConsentField {

    private static final Map<String, String> DECISIONS =
            Map.of("given", "given", "refused", "refused", "withdrawn", "withdrawn");

    private static final String TARGET = "CarePlan.extension[plan-consent]";

    private PlanConsentField() {}

    static void add(Fields fields, CarePlan plan) {
        if (!fields.has("consent")) {
            return;
        }
        Extension told = plan.addExtension().setUrl(Canonical.PLAN_CONSENT);
        told.addExtension("decision", new CodeType(fields.oneOf(DECISIONS, "consent", "consents", TARGET)));
        fields.date("consentOn", TARGET).ifPresent(day -> told.addExtension("on", new DateType(day.toString())));
        fields.text("consentBy", TARGET).ifPresent(unit -> told.addExtension("recordedBy", Common.organisation(unit)));
    }
}

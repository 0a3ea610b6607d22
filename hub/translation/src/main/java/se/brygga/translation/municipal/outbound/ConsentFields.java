package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;

/** What the person says about a joint plan, as {@code consent}, {@code consentOn} and {@code consentBy}. */
final class ConsentFields {

    private static final String ELEMENT = "extension[plan-consent]";

    private ConsentFields() {}

    static void put(CarePlan plan, Draft draft) {
        Extension told = plan.getExtensionByUrl(Canonical.PLAN_CONSENT);
        if (told == null) {
            return;
        }
        draft.dropped(plan, ELEMENT, Reason.STRUCTURAL);
        draft.code(
                new Draft.Closed("consent", "consents"),
                Extensions.text(told.getExtensionByUrl("decision")),
                plan,
                ELEMENT + ".extension[decision].valueCode");
        Extension on = told.getExtensionByUrl("on");
        if (on != null && on.getValue() instanceof DateType day) {
            var whole = new DateTimeType(day.getValueAsString());
            TimeToText.date("consentOn", whole, draft, ELEMENT + ".extension[on].valueDate");
        }
        Extension by = told.getExtensionByUrl("recordedBy");
        if (by != null && by.getValue() instanceof Reference unit) {
            draft.text(
                    "consentBy",
                    unit.getIdentifier().getValue(),
                    plan,
                    ELEMENT + ".extension[recordedBy].valueReference.identifier.value");
        }
    }
}

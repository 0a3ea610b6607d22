package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.core.fhir.Canonical;

/** Translates a CarePlan that is part of a joint plan to a contribution (messages.md 6, planContribution). */
final class CarePlanToPlanContribution {

    private CarePlanToPlanContribution() {}

    static void translate(CarePlan plan, Draft draft) {
        PlanFields.begin(plan, draft);
        References.sourceId("planId", plan.getPartOfFirstRep(), draft, "partOf[0]");
        Extension version = plan.getExtensionByUrl(Canonical.PLAN_VERSION);
        if (version != null) {
            draft.text("planVersion", version.getValue().primitiveValue(), plan, "extension[plan-version].valueString");
        }
        PlanFields.activities(plan, draft);
        Extension confirmation = plan.getExtensionByUrl(Canonical.PLAN_CONFIRMATION);
        if (confirmation != null) {
            draft.code(
                    new Draft.Closed("confirmation", "confirmations"),
                    confirmation.getValue().primitiveValue(),
                    plan,
                    "extension[plan-confirmation].valueCode");
        }
        draft.text("reason", plan.getNoteFirstRep().getText(), plan, "note[0].text");
    }
}

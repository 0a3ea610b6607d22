package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.core.fhir.Canonical;

/** Translates a CarePlan that is part of a joint plan to a contribution (messages.md 6, planContribution). */
final class CarePlanToPlanContribution {

    private CarePlanToPlanContribution() {}

    static void translate(CarePlan plan, Draft draft) {
        PlanFields.begin(plan, draft);
        References.sourceId("planId", plan.getPartOfFirstRep(), draft, "partOf[0]");
        String version = Extensions.text(plan.getExtensionByUrl(Canonical.PLAN_VERSION));
        draft.text("planVersion", version, plan, "extension[plan-version].valueString");
        PlanFields.activities(plan, draft);
        PlanGoalFields.put(plan, draft);
        ConsentFields.put(plan, draft);
        draft.code(
                new Draft.Closed("responsibilityAccepted", "yes-no"),
                CarePlanToJointPlan.yesNo(plan.getExtensionByUrl(Canonical.RESPONSIBILITY_ACCEPTED)),
                plan,
                "extension[responsibility-accepted].valueBoolean");
        for (int i = 0; i < plan.getSupportingInfo().size(); i++) {
            References.sourceId(
                    "implementationPlanIds/" + i, plan.getSupportingInfo().get(i), draft, "supportingInfo[" + i + ']');
        }
        draft.code(
                new Draft.Closed("confirmation", "confirmations"),
                Extensions.text(plan.getExtensionByUrl(Canonical.PLAN_CONFIRMATION)),
                plan,
                "extension[plan-confirmation].valueCode");
        draft.text("reason", plan.getNoteFirstRep().getText(), plan, "note[0].text");
    }
}

package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;

/** Translates CarePlan of category GP and its Goals to an implementation plan (messages.md 6, implementationPlan). */
final class CarePlanToImplementationPlan {

    private CarePlanToImplementationPlan() {}

    static void translate(CarePlan plan, Draft draft) {
        draft.dropped(plan, "category", Reason.STRUCTURAL);
        PlanFields.begin(plan, draft);
        draft.text("title", plan.getTitle(), plan, "title");
        TimeToText.date("from", plan.getPeriod().getStartElement(), draft, "period.start");
        TimeToText.date("to", plan.getPeriod().getEndElement(), draft, "period.end");
        for (int i = 0; i < plan.getSupportingInfo().size(); i++) {
            References.sourceId(
                    "decisionIds/" + i, plan.getSupportingInfo().get(i), draft, "supportingInfo[" + i + ']');
        }
        for (int i = 0; i < plan.getGoal().size(); i++) {
            goal(plan.getGoal().get(i), "goals/" + i, draft, "goal[" + i + ']');
        }
        PlanFields.activities(plan, draft);
        Extension followUp = plan.getExtensionByUrl(Canonical.FOLLOW_UP_ON);
        if (followUp != null && followUp.getValue() instanceof DateType day) {
            var whole = new DateTimeType(day.getValueAsString());
            TimeToText.date("followUpOn", whole, draft, "extension[follow-up-on].valueDate");
        }
    }

    private static void goal(Reference reference, String path, Draft draft, String element) {
        CarePlan plan = (CarePlan) draft.message().focus();
        for (Goal goal : draft.message().all(Goal.class)) {
            String id = reference.getReferenceElement().getIdPart();
            if (goal.hasId() && goal.getIdPart().equals(id)) {
                draft.dropped(plan, element, Reason.STRUCTURAL);
                for (String left : new String[] {"id", "meta", "subject", "lifecycleStatus"}) {
                    draft.dropped(goal, left, left.equals("lifecycleStatus") ? Reason.DUPLICATE_OF : Reason.STRUCTURAL);
                }
                draft.text(path, goal.getDescription().getText(), goal, "description.text");
                return;
            }
        }
        draft.text(path, reference.getDisplay(), plan, element + ".display");
    }
}

package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.translated.LossReport.Reason;

/** The goals of a joint plan or a contribution, with how far each was reached. */
final class PlanGoalFields {

    private PlanGoalFields() {}

    static void put(CarePlan plan, Draft draft) {
        for (int i = 0; i < plan.getGoal().size(); i++) {
            goal(plan.getGoal().get(i), "goals/" + i, draft, "goal[" + i + ']');
        }
    }

    private static void goal(Reference reference, String path, Draft draft, String element) {
        CarePlan plan = (CarePlan) draft.message().focus();
        String id = reference.getReferenceElement().getIdPart();
        for (Goal goal : draft.message().all(Goal.class)) {
            if (goal.hasId() && goal.getIdPart().equals(id)) {
                draft.dropped(plan, element, Reason.STRUCTURAL);
                goal(goal, path + '/', draft);
                return;
            }
        }
        draft.text(path + "/text", reference.getDisplay(), plan, element + ".display");
    }

    private static void goal(Goal goal, String path, Draft draft) {
        for (String left :
                new String[] {"id", "meta", "subject", "lifecycleStatus", "identifier", "achievementStatus"}) {
            draft.dropped(goal, left, Reason.STRUCTURAL);
        }
        draft.text(path + "text", goal.getDescription().getText(), goal, "description.text");
        draft.text(path + "id", goal.getIdentifierFirstRep().getValue(), goal, "identifier[0].value");
        draft.code(
                new Draft.Closed(path + "outcome", "goal-outcomes"),
                goal.getAchievementStatus().getCodingFirstRep().getCode(),
                goal,
                "achievementStatus.coding[0].code");
    }
}

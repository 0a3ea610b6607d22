package se.brygga.translation.municipal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** Translates the goals of a joint plan or a contribution: texts, or objects with an id and how far it was reached. */
final class PlanGoals {

    private static final Map<String, String> OUTCOMES = Map.of("reached", "reached", "partly", "partly", "not", "not");

    private PlanGoals() {}

    /** Makes the goals and names them in the plan; {@code business} names the plan among the sender's. */
    static List<Goal> translate(Fields fields, CarePlan plan, String business) {
        List<Goal> goals = new ArrayList<>();
        for (String item : fields.items("goals")) {
            Goal goal = goal(fields, item);
            String own =
                    goal.hasIdentifier() ? "id|" + goal.getIdentifierFirstRep().getValue() : "" + (goals.size() + 1);
            goal.setId(fields.source().resourceId("Goal", business + '|' + own));
            if (goals.stream().anyMatch(other -> other.getIdPart().equals(goal.getIdPart()))) {
                throw fields.bad(item + "/id", "DUPLICATE_KEY", "Two goals of a message cannot have the same id");
            }
            goal.setMeta(plan.getMeta().copy());
            plan.addGoal(new Reference("Goal/" + goal.getIdPart()));
            goals.add(goal);
        }
        return goals;
    }

    private static Goal goal(Fields fields, String item) {
        var goal = new Goal();
        boolean bare = !fields.has(item + "/text") && fields.isValue(item);
        fields.text(item + "/id", "Goal.identifier[0].value").ifPresent(id -> goal.addIdentifier()
                .setSystem(fields.source().localSystem())
                .setValue(id));
        goal.setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        if (fields.has(item + "/outcome")) {
            String outcome = fields.oneOf(OUTCOMES, item + "/outcome", "goal-outcomes", "Goal.achievementStatus");
            goal.getAchievementStatus()
                    .addCoding()
                    .setSystem(Canonical.GOAL_OUTCOME)
                    .setCode(outcome);
        }
        goal.getDescription().setText(fields.required(bare ? item : item + "/text", "Goal.description.text"));
        return goal;
    }
}

package se.brygga.coordination.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.coordination.casework.Act;
import se.brygga.core.fhir.First;

/** The goals while a joint plan is folded: they belong to all, so other words ask every unit again. */
final class FoldedGoals {

    private final Map<String, PlanGoal> goals = new LinkedHashMap<>();
    private final FoldedParts parts;

    FoldedGoals(FoldedParts parts) {
        this.parts = parts;
    }

    /**
     * Takes the goals of a step: a goal that is not named stays. Returns true if an outcome of one is new.
     *
     * @param confirming the unit that agrees in the same act; empty if none
     */
    boolean take(PlanStep step, Act act, String confirming) {
        boolean reworded = false;
        boolean followedUp = false;
        for (Goal content : step.goals()) {
            String own =
                    First.of(content.getIdentifier()).map(Identifier::getValue).orElse(null);
            PlanGoal goal = new PlanGoal(Wording.key(own, Wording.of(content.getDescription())), content);
            PlanGoal before = goals.put(goal.key(), goal);
            reworded |= isReworded(before, goal);
            followedUp |= !goal.outcome().isEmpty()
                    && (before == null || !before.outcome().equals(goal.outcome()));
        }
        if (reworded) {
            parts.askAgain(confirming, act.at());
        }
        return followedUp;
    }

    private static boolean isReworded(PlanGoal before, PlanGoal goal) {
        return before == null
                ? !goal.isEnded()
                : !before.text().equals(goal.text()) || before.isEnded() != goal.isEnded();
    }

    List<PlanGoal> all() {
        return List.copyOf(goals.values());
    }
}

package se.brygga.coordination.plan;

import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import se.brygga.core.fhir.First;

/**
 * A goal of a joint plan.
 *
 * @param key what it is called in the plan: its identifier, else its wording
 * @param content as sent last; must not be changed
 */
public record PlanGoal(String key, Goal content) {

    /** Returns the goal in words. */
    public String text() {
        return Wording.of(content.getDescription());
    }

    /** Returns how far it was reached: {@code reached}, {@code partly} or {@code not}; empty if nobody has said. */
    public String outcome() {
        String code = First.code(content.getAchievementStatus());
        if (code == null) {
            return "";
        }
        return switch (code) {
            case "reached", "achieved", "sustaining" -> "reached";
            case "partly", "improving", "in-progress" -> "partly";
            default -> "not";
        };
    }

    /** Returns true if the parties no longer work for it. */
    public boolean isEnded() {
        GoalLifecycleStatus status = content.getLifecycleStatus();
        return status == GoalLifecycleStatus.CANCELLED
                || status == GoalLifecycleStatus.REJECTED
                || status == GoalLifecycleStatus.ENTEREDINERROR;
    }
}

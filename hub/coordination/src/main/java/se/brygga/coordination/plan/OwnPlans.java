package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;

/**
 * The joint plans that a file may know of: those of its own person. The id of a plan is chosen by who begins it and typed by people,
 * so a right id can come with a wrong person: another person's plan is not there.
 *
 * @param file the file
 */
record OwnPlans(CaseFile file) {

    /** Returns what was accepted in a plan of this person; empty if there is none. */
    List<Act> acts(String planId) {
        return isAnothers(planId) ? List.of() : file.acts(JointPlan.caseId(planId));
    }

    boolean isAnothers(String planId) {
        return file.isAnothers(JointPlan.caseId(planId));
    }

    /** Whose plan it is comes before all else that can be wrong with a message. */
    Optional<Refusal> refusal(Sent sent) {
        return PlanStep.of(sent).stream()
                .filter(step -> isAnothers(step.planId()))
                .findFirst()
                .map(step -> (isBeginning(step) ? PlanRule.PLAN_EXISTS : PlanRule.PLAN_UNKNOWN).at(step.place()));
    }

    private static boolean isBeginning(PlanStep step) {
        return step.kind() == PlanStep.Kind.FRAME && step.paper().version() == 0;
    }
}

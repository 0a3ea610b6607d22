package se.brygga.coordination.plan;

import java.util.Optional;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;

/**
 * Judges an answer: while the plan is called, a confirmation answers the call; later, it is about the unit's part of the plan.
 *
 * @param sent the message
 * @param paper the contribution
 */
record PlanAnswer(Sent sent, PlanPaper paper) {

    private static final String PLACE = "CarePlan.extension[plan-confirmation]";

    Optional<Refusal> refusal(JointPlan plan) {
        if (paper.confirmation().isEmpty()) {
            return Optional.empty();
        }
        if (paper.confirmation().equals("declined") && paper.reason().isBlank()) {
            return Optional.of(PlanRule.PLAN_REASON.at("CarePlan.note"));
        }
        return isExpected(plan) ? Optional.empty() : Optional.of(PlanRule.PLAN_NOTHING_TO_ANSWER.at(PLACE));
    }

    private boolean isExpected(JointPlan plan) {
        PlanBody sender = new PlanBody(sent.provider(), sent.unit());
        if (plan.state() == JointPlanState.CALLED) {
            return plan.call() != null
                    && plan.call().replies().keySet().stream().anyMatch(sender::isNamed);
        }
        boolean addsOne = paper.plan().getActivity().stream()
                .anyMatch(activity -> !FoldedParts.operation(activity).equals("end"));
        return addsOne
                || plan.state().isBinding()
                || sender.isNamed(plan.responsibility().offered())
                || plan.parts().confirmations().containsKey(sent.unit());
    }
}

package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import se.brygga.coordination.casework.Act;

/**
 * A joint plan (SIP) as its accepted acts make it (HSL 16:4, SoL 10:8-9, domain.md 7); immutable.
 *
 * @param id id of the plan, in {@link se.brygga.core.fhir.Canonical#JOINT_PLAN}
 * @param seed names the message that began it: what is derived of the plan is named after it, also when persons are merged
 * @param version number of acts
 * @param state how far it has come
 * @param responsibility who answers for it
 * @param frame what all bodies have in common
 * @param parts what each body has in it as its own
 * @param call the newest call; null if none
 * @param at when the newest act was accepted
 */
public record JointPlan(
        String id,
        String seed,
        int version,
        JointPlanState state,
        PlanResponsibility responsibility,
        PlanFrame frame,
        PlanParts parts,
        PlanCall call,
        Instant at) {

    /** Folds the acts of one plan, at least one, in their order; the first is its frame. */
    public static JointPlan of(String id, List<Act> acts) {
        return new PlanFold(id).take(acts).plan();
    }

    /** Returns the case that the acts of a plan are kept in. */
    public static String caseId(String planId) {
        return "plan/" + planId;
    }

    /** Returns true if a body takes part: it was named as a participant or called, has an activity, or answers for the plan. */
    public boolean isParticipant(PlanBody body) {
        return Stream.of(
                        frame.participants().stream().map(PlanParticipant::hsaId),
                        call == null ? Stream.<String>empty() : call.replies().keySet().stream(),
                        parts.activities().stream()
                                .map(activity -> activity.body().provider()),
                        Stream.of(
                                responsibility.initiator().provider(),
                                responsibility.keeper().provider(),
                                responsibility.offered()))
                .flatMap(named -> named)
                .anyMatch(body::isNamed);
    }
}

package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import se.brygga.coordination.casework.Act;
import se.brygga.core.message.Refusal;
import se.brygga.core.organisation.Organisations;

/**
 * Judges the version that something was written for: it is taken if nothing that it builds on has changed since.
 *
 * @param planId id of the plan
 * @param acts what is kept of it
 * @param organisations the directory
 */
record PlanVersions(String planId, List<Act> acts, Organisations organisations) {

    private static final String PLACE = "CarePlan.extension[plan-version]";

    Optional<Refusal> refusal(int read) {
        int newest = acts.size();
        if (read < 1 || read > newest) {
            return Optional.of(PlanRule.PLAN_VERSION_UNKNOWN.at(PLACE, read < 0 ? "?" : "" + read, "" + newest));
        }
        if (read == newest) {
            return Optional.empty();
        }
        PlanDifference since = since(read);
        return since.isOfContent()
                ? Optional.of(PlanRule.PLAN_STALE.at(
                        PLACE, language -> new Object[] {"" + read, "" + newest, since.told(language, organisations)}))
                : Optional.empty();
    }

    private PlanDifference since(int read) {
        return PlanDifference.between(JointPlan.of(planId, acts.subList(0, read)), JointPlan.of(planId, acts));
    }
}

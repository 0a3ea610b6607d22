package se.brygga.app.reading;

import java.util.Optional;
import java.util.Set;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.PlanDifference;

/**
 * A joint plan as a caller may see it.
 *
 * @param composed frame and permitted parts
 * @param versions compares two versions by their numbers; empty if the plan does not have both
 * @param omissions what may be said of all about the person that is left out
 */
public record ReadPlan(ComposedPlan composed, Versions versions, Set<Omission> omissions) {

    /** Compares two versions of the plan. */
    @FunctionalInterface
    public interface Versions {

        /** Returns what differs, as far as the caller may know; empty if the plan does not have both versions. */
        Optional<PlanDifference> between(int from, int to);
    }
}

package se.brygga.app.reading;

import java.util.Set;
import java.util.function.Predicate;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.PlanDifference;

/**
 * A joint plan as a caller may see it.
 *
 * @param composed frame and permitted parts
 * @param versions compares two versions by their numbers; null if the plan does not have both
 * @param permitted true for the HSA-id of each body whose part may be seen
 * @param omissions what may be said of all about the person that is left out
 */
public record ReadPlan(ComposedPlan composed, Versions versions, Predicate<String> permitted, Set<Omission> omissions) {

    /** Compares two versions of the plan. */
    @FunctionalInterface
    public interface Versions {

        /** Returns what differs; null if the plan does not have both versions. */
        PlanDifference between(int from, int to);
    }
}

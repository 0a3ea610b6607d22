package se.brygga.coordination.plan;

import java.util.function.Predicate;

/**
 * What somebody may see of a joint plan.
 *
 * @param permitted true for the HSA-id of each provider whose part may be seen
 * @param tellsOmissions true if it may be told that a part is left out; else nothing shows it
 */
public record PlanView(Predicate<String> permitted, boolean tellsOmissions) {

    /** Everything. */
    public static final PlanView WHOLE = new PlanView(provider -> true, false);

    /** No body's part. */
    static final PlanView FRAME = new PlanView(provider -> false, false);
}

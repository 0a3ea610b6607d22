package se.brygga.app.reading;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.PlanChange;
import se.brygga.coordination.plan.PlanComposition;
import se.brygga.coordination.plan.PlanDifference;

/**
 * Of the changes of a joint plan those of which the caller sees in the plan what has changed. They are taken from the acts, which
 * no door has judged and nothing has masked.
 */
final class ShownChanges {

    private final JointPlan plan;
    private final Seen seen;
    private final PermittedFile.House house;

    /**
     * What the door gives.
     *
     * @param references to all that may be seen of the person
     * @param team true if who takes part may be seen
     * @param nameable true for the HSA-id of each body of which the caller may be told that it takes part
     * @param masked true if it is masked, as the person has protected identity
     */
    record Seen(Set<String> references, boolean team, Predicate<String> nameable, boolean masked) {}

    ShownChanges(JointPlan plan, Seen seen, PermittedFile.House house) {
        this.plan = plan;
        this.seen = seen;
        this.house = house;
    }

    /** Returns them; of a person with protected identity only what changed and how, not whose it is nor how it reads. */
    PlanDifference of(PlanDifference all) {
        List<PlanChange> shown = all.changes().stream()
                .filter(this::isShown)
                .map(change -> seen.masked() ? bare(change) : change)
                .toList();
        return new PlanDifference(all.from(), all.to(), shown);
    }

    private boolean isShown(PlanChange change) {
        return switch (change.what()) {
            case ACTIVITY -> hasPart(change.whose());
            case GOAL, OUTCOME ->
                seen.references().contains("Goal/" + PlanComposition.goalId(plan, house.hash(), change.key()));
            case PARTICIPANT, CONFIRMATION -> seen.team() && isTold(change.whose());
            case RESPONSIBILITY ->
                Stream.of(change.before(), change.after())
                        .filter(body -> !body.isEmpty())
                        .allMatch(this::isTold);
            case STATE, FOLLOW_UP, CALL, FRAME -> true;
        };
    }

    private boolean hasPart(String provider) {
        return seen.references().contains("CarePlan/" + PlanComposition.partId(plan, house.hash(), provider));
    }

    /** Of a part that must look as if it were not there, nobody takes part either. */
    private boolean isTold(String body) {
        String provider = new Hierarchy(house.organisations()).provider(body);
        boolean hidden = plan.parts().providers().contains(provider) && !hasPart(provider);
        return !hidden && seen.nameable().test(body);
    }

    private static PlanChange bare(PlanChange change) {
        return new PlanChange(change.what(), change.how(), "", "", "", "");
    }
}

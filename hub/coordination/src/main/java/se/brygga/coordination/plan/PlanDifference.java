package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.plan.PlanChange.How;
import se.brygga.coordination.plan.PlanChange.What;
import se.brygga.core.organisation.Organisations;

/**
 * What differs between two versions of a joint plan.
 *
 * @param from the earlier version
 * @param to the later version
 * @param changes what differs, in the order of the plan
 */
public record PlanDifference(int from, int to, List<PlanChange> changes) {

    /** Compares two versions of one plan. */
    public static PlanDifference between(JointPlan earlier, JointPlan later) {
        List<PlanChange> changes = new ArrayList<>();
        one(changes, What.STATE, earlier.state().name(), later.state().name());
        one(changes, What.RESPONSIBILITY, responsible(earlier), responsible(later));
        one(
                changes,
                What.FOLLOW_UP,
                text(earlier.frame().followUpOn()),
                text(later.frame().followUpOn()));
        one(changes, What.CALL, call(earlier), call(later));
        one(changes, What.FRAME, frame(earlier), frame(later));
        all(changes, What.PARTICIPANT, participants(earlier), participants(later));
        all(changes, What.GOAL, goals(earlier), goals(later));
        all(changes, What.OUTCOME, outcomes(earlier), outcomes(later));
        all(changes, What.ACTIVITY, activities(earlier), activities(later));
        all(changes, What.CONFIRMATION, confirmations(earlier), confirmations(later));
        return new PlanDifference(earlier.version(), later.version(), List.copyOf(changes));
    }

    /** Returns true if there is something that a contributor must have read; who confirmed and who comes is not. */
    public boolean isOfContent() {
        return changes.stream().anyMatch(change -> change.what() != What.CONFIRMATION);
    }

    /** Tells what changed and whose it is, without any content. */
    public String told(Language language, Organisations organisations) {
        var bodies = new Hierarchy(organisations);
        return changes.stream()
                .map(change -> change.what().text(language) + " " + change.how().text(language)
                        + (change.whose().isEmpty() ? "" : " (" + bodies.name(change.whose()) + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What is told of a thing: whose it is, the unit that does it, and how it reads. */
    private record Told(String whose, String unit, String text) {

        Told(String whose, String text) {
            this(whose, "", text);
        }
    }

    private static Map<String, Told> activities(JointPlan plan) {
        return by(
                plan.parts().current(),
                one -> one.body().provider() + " " + one.key(),
                one -> new Told(one.body().provider(), one.body().unit(), FrameTexts.activity(one)));
    }

    private static Map<String, Told> goals(JointPlan plan) {
        return by(plan.frame().currentGoals(), PlanGoal::key, goal -> new Told("", goal.text()));
    }

    private static Map<String, Told> outcomes(JointPlan plan) {
        return by(
                plan.frame().goals().stream()
                        .filter(goal -> !goal.outcome().isEmpty())
                        .toList(),
                PlanGoal::key,
                goal -> new Told("", goal.outcome()));
    }

    private static Map<String, Told> participants(JointPlan plan) {
        return by(plan.frame().participants(), PlanParticipant::hsaId, one -> new Told(one.hsaId(), one.role()));
    }

    private static Map<String, Told> confirmations(JointPlan plan) {
        return by(
                List.copyOf(plan.parts().confirmations().entrySet()),
                Map.Entry::getKey,
                said -> new Told(said.getKey(), said.getValue().answer().name()));
    }

    private static <T> Map<String, Told> by(List<T> things, Function<T, String> key, Function<T, Told> told) {
        Map<String, Told> all = new LinkedHashMap<>();
        things.forEach(thing -> all.put(key.apply(thing), told.apply(thing)));
        return all;
    }

    private static void all(List<PlanChange> changes, What what, Map<String, Told> before, Map<String, Told> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            Told was = before.get(key);
            Told is = after.get(key);
            if (was == null) {
                changes.add(new PlanChange(what, How.ADDED, key, is.whose(), "", is.text()));
            } else if (is == null) {
                changes.add(new PlanChange(what, How.ENDED, key, was.whose(), was.text(), ""));
            } else if (!was.equals(is)) {
                changes.add(new PlanChange(what, How.CHANGED, key, is.whose(), was.text(), is.text()));
            }
        }
    }

    private static void one(List<PlanChange> changes, What what, String before, String after) {
        if (!before.equals(after)) {
            How how = before.isEmpty() ? How.ADDED : after.isEmpty() ? How.ENDED : How.CHANGED;
            changes.add(new PlanChange(what, how, "", "", before, after));
        }
    }

    private static String responsible(JointPlan plan) {
        return plan.responsibility().holder() == null
                ? plan.responsibility().offered()
                : plan.responsibility().holder().provider();
    }

    private static String call(JointPlan plan) {
        return plan.call() == null ? "" : text(plan.call().start());
    }

    private static String frame(JointPlan plan) {
        return FrameTexts.of(plan);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}

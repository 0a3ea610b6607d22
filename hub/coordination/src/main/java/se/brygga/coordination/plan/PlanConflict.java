package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.task.TaskOfWork;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.task.WorkCode;
import se.brygga.core.message.Refusal;

/**
 * A party wrote at the same time as another, and the other was first: its system has been told that the contribution was taken, so
 * its people are asked to read the new version and send again. Once the unit has written to the plan, nobody is asked any longer.
 */
final class PlanConflict {

    /** How long it has [assumed]. */
    private static final int TO_SEND_AGAIN = 1;

    /** What can become of something that was right when it was written. */
    private static final Set<String> OVERTAKEN =
            Set.of(PlanRule.PLAN_STALE.name(), PlanRule.PLAN_STATE.name(), PlanRule.PLAN_OVER.name());

    private PlanConflict() {}

    /** Returns the work of a unit whose message was refused after it had been taken. */
    static List<Work> of(CaseFile file, Sent sent, Refusal why) {
        if (!OVERTAKEN.contains(why.code())) {
            return List.of();
        }
        return PlanStep.of(sent).stream()
                .map(PlanStep::planId)
                .distinct()
                .flatMap(id -> plan(file, id).stream())
                .filter(plan -> plan.isParticipant(new PlanBody(sent.provider(), sent.unit())))
                .map(plan -> work(plan, file, sent.unit(), why))
                .toList();
    }

    /** Returns what is done of it because a unit has written, or stopped because the plan is over. */
    static List<Work> settled(PlanMove move, CaseFile file) {
        JointPlan plan = move.after();
        boolean over = plan.state().isOver();
        return UnitTask.all(file).stream()
                .filter(task -> task.isOpen() && WorkCode.PLAN_CONFLICT.code().equals(task.code()))
                .filter(task -> over || task.owner().equals(move.act().unit()))
                .flatMap(task -> IntStream.rangeClosed(1, plan.version())
                        .mapToObj(version -> key(plan, file, task.owner(), version))
                        .filter(key -> task.id().equals(TaskOfWork.taskId(file, key)))
                        .map(key -> new Work(
                                key,
                                task.code(),
                                WorkCode.PLAN_CONFLICT.swedish(),
                                task.owner(),
                                plan.responsibility().keeper().unit(),
                                null,
                                null,
                                file.now(),
                                null,
                                over ? Work.State.STOPPED : Work.State.DONE)))
                .toList();
    }

    private static Optional<JointPlan> plan(CaseFile file, String id) {
        List<Act> acts = new OwnPlans(file).acts(id);
        return acts.isEmpty() ? Optional.empty() : Optional.of(JointPlan.of(id, acts));
    }

    /** A unit is asked once for each version that was there before it. */
    private static String key(JointPlan plan, CaseFile file, String unit, int version) {
        return new PlanIds(file.hash(), plan).key("conflict/" + version + '/' + unit);
    }

    private static Work work(JointPlan plan, CaseFile file, String unit, Refusal why) {
        String keeper = plan.responsibility().keeper().unit();
        return new Work(
                key(plan, file, unit, plan.version()),
                WorkCode.PLAN_CONFLICT.code(),
                why.text().split(" / ", 2)[0],
                unit,
                keeper,
                "CarePlan/"
                        + new PlanIds(file.hash(), plan)
                                .frame(plan.responsibility().keeper().provider()),
                null,
                PlanTime.end(file.now(), TO_SEND_AGAIN),
                unit.equals(keeper) ? new Hierarchy(file.organisations()).escalation(keeper) : keeper,
                Work.State.OPEN);
    }
}

package se.brygga.coordination.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.plan.PlanConfirmation.Answer;

/** What people are to do because of a joint plan, as a function of the plan and the moment (domain.md 7). */
final class PlanWork {

    /** How long a unit has to confirm its part, and when it is reminded [assumed]. */
    private static final int TO_CONFIRM = 7;

    private static final int REMINDER = 4;
    private static final Duration BEFORE_MEETING = Duration.ofDays(1);

    private final JointPlan plan;
    private final PlanBody keeper;
    private final PlanIds ids;
    private final Instant now;
    private final Hierarchy hierarchy;
    private final Map<String, Work> work = new LinkedHashMap<>();

    private PlanWork(JointPlan plan, CaseFile file) {
        this.plan = plan;
        this.keeper = plan.responsibility().keeper();
        this.ids = new PlanIds(file.hash(), plan);
        this.now = file.now();
        this.hierarchy = new Hierarchy(file.organisations());
    }

    /** Returns all work of a plan, done work too. */
    static Map<String, Work> of(JointPlan plan, CaseFile file) {
        var all = new PlanWork(plan, file);
        if (!plan.state().isOver()) {
            all.replies();
            all.confirmations();
            all.responsibility();
            all.meeting();
            all.followUp();
        }
        return all.work;
    }

    /** Returns what a move changes: what is not wanted any longer is stopped, and a follow-up that was made is done. */
    static List<Work> changes(PlanMove move, CaseFile file) {
        Map<String, Work> before = move.before() == null ? Map.of() : of(move.before(), file);
        Map<String, Work> after = of(move.after(), file);
        List<Work> changes = new ArrayList<>();
        after.forEach((key, item) -> {
            if (!item.equals(before.get(key))) {
                changes.add(item);
            }
        });
        boolean followedUp = move.before() != null
                && PlanDifference.between(move.before(), move.after()).changes().stream()
                        .anyMatch(change -> change.what() == PlanChange.What.OUTCOME);
        before.forEach((key, item) -> {
            if (!after.containsKey(key) && item.state() == Work.State.OPEN) {
                boolean isDone = followedUp && item.code().equals(PlanTask.FOLLOW_UP.code());
                changes.add(item.in(isDone ? Work.State.DONE : Work.State.STOPPED));
            }
        });
        return changes;
    }

    private void replies() {
        PlanCall call = plan.call();
        if (call == null || !isOpen(call)) {
            return;
        }
        Instant dayBefore = call.start().minus(BEFORE_MEETING);
        Instant due = dayBefore.isAfter(call.at()) ? dayBefore : call.start();
        Instant remind = due.minus(BEFORE_MEETING);
        call.replies()
                .forEach((unit, said) -> add(
                        "call/" + call.number() + "/" + unit,
                        PlanTask.REPLY,
                        new Asked(unit, call.caller().unit(), remind.isAfter(call.at()) ? remind : null, due),
                        said.answer() == Answer.PENDING ? Work.State.OPEN : Work.State.DONE));
    }

    /** A call to a follow-up is open until something is said after the meeting began. */
    private boolean isOpen(PlanCall call) {
        return plan.state() == JointPlanState.CALLED
                || plan.state() == JointPlanState.ACTIVE
                        && call.isToFollowUp()
                        && plan.at().isBefore(call.start());
    }

    private void confirmations() {
        if (!plan.state().isBinding()) {
            return;
        }
        plan.parts().confirmations().forEach((unit, said) -> {
            add(
                    "confirm/" + unit,
                    PlanTask.CONFIRM,
                    new Asked(
                            unit,
                            keeper.unit(),
                            PlanTime.morning(said.at(), REMINDER),
                            PlanTime.end(said.at(), TO_CONFIRM)),
                    said.answer() == Answer.PENDING ? Work.State.OPEN : Work.State.DONE);
            if (said.answer() == Answer.DECLINED) {
                add(
                        "declined/" + unit,
                        PlanTask.DECLINED,
                        new Asked(keeper.unit(), unit, null, PlanTime.end(said.at(), TO_CONFIRM)),
                        Work.State.OPEN);
            }
        });
    }

    private void responsibility() {
        PlanResponsibility said = plan.responsibility();
        if (!said.offered().isEmpty()) {
            Instant due = PlanTime.end(said.offeredAt(), TO_CONFIRM);
            add(
                    "responsibility/" + said.offered(),
                    PlanTask.RESPONSIBILITY,
                    new Asked(said.offered(), keeper.unit(), PlanTime.morning(said.offeredAt(), REMINDER), due),
                    Work.State.OPEN);
        }
    }

    /** The meeting has begun: somebody must say what came of it. */
    private void meeting() {
        PlanCall call = plan.call();
        if (call != null && plan.state() == JointPlanState.CALLED && !now.isBefore(call.start())) {
            add(
                    "meeting/" + call.number(),
                    PlanTask.MEETING,
                    new Asked(keeper.unit(), call.caller().unit(), null, PlanTime.end(call.start(), TO_CONFIRM)),
                    Work.State.OPEN);
        }
    }

    private void followUp() {
        if (plan.state() != JointPlanState.ACTIVE || plan.frame().followUpOn() == null) {
            return;
        }
        Instant due = PlanTime.end(plan.frame().followUpOn());
        add(
                "follow-up/" + plan.frame().followUpOn(),
                PlanTask.FOLLOW_UP,
                new Asked(keeper.unit(), keeper.unit(), PlanAlarms.reminder(plan), due),
                Work.State.OPEN);
        if (!now.isBefore(PlanAlarms.reminder(plan))) {
            plan.parts().confirmations().keySet().stream()
                    .filter(unit -> !unit.equals(keeper.unit()))
                    .forEach(unit -> add(
                            "prepare/" + plan.frame().followUpOn() + "/" + unit,
                            PlanTask.PREPARE,
                            new Asked(unit, keeper.unit(), null, due),
                            Work.State.OPEN));
        }
    }

    /** Who is asked, by whom, and when. */
    private record Asked(String owner, String requester, Instant remind, Instant due) {}

    private void add(String key, PlanTask task, Asked asked, Work.State state) {
        String focus = "CarePlan/" + ids.frame(keeper.provider());
        String escalate = asked.owner().equals(keeper.unit()) ? hierarchy.escalation(keeper.unit()) : keeper.unit();
        work.put(
                ids.key(key),
                new Work(
                        ids.key(key),
                        task.code(),
                        task.text(),
                        asked.owner(),
                        asked.requester(),
                        focus,
                        asked.remind(),
                        asked.due(),
                        escalate,
                        state));
    }
}

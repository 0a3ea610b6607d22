package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.List;
import se.brygga.coordination.casework.Alarm;
import se.brygga.core.key.KeyedHash;

/** When a joint plan must be looked at again: at its meeting, and fourteen days before its follow-up (domain.md 7). */
final class PlanAlarms {

    private static final int DAYS_BEFORE_FOLLOW_UP = 14;

    private PlanAlarms() {}

    /** Returns both alarms; a time that is null stops the alarm. */
    static List<Alarm> of(JointPlan plan, KeyedHash hash) {
        var ids = new PlanIds(hash, plan);
        boolean isCalled = plan.state() == JointPlanState.CALLED && plan.call() != null;
        return List.of(
                new Alarm(ids.alarm("meeting"), isCalled ? plan.call().start() : null),
                new Alarm(ids.alarm("follow-up"), plan.state() == JointPlanState.ACTIVE ? reminder(plan) : null));
    }

    /** Returns when the reminder of the next follow-up comes; null if no day is decided. */
    static Instant reminder(JointPlan plan) {
        return plan.frame().followUpOn() == null
                ? null
                : PlanTime.morning(plan.frame().followUpOn().minusDays(DAYS_BEFORE_FOLLOW_UP));
    }
}

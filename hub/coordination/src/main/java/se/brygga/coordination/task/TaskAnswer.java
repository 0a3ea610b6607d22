package se.brygga.coordination.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.SwedishDateTime;
import se.brygga.core.message.Refusal;

/**
 * What a unit answers to a Task: it takes it, has begun, is done, or cannot do it and says why.
 *
 * <p>An answer may skip steps and may come late: the newest by its time counts, so that no order of arrival changes the outcome.
 *
 * @param id id of the Task that it answers
 * @param task the answer
 * @param sent the message that brought it
 */
record TaskAnswer(String id, Task task, Sent sent) {

    /** Clocks of systems differ a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final List<TaskStatus> STEPS =
            List.of(TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ACCEPTED, TaskStatus.INPROGRESS);
    private static final Set<TaskStatus> DECLINED = Set.of(TaskStatus.REJECTED, TaskStatus.FAILED);
    private static final Set<TaskStatus> ANSWERS = Set.of(
            TaskStatus.RECEIVED,
            TaskStatus.ACCEPTED,
            TaskStatus.INPROGRESS,
            TaskStatus.ONHOLD,
            TaskStatus.COMPLETED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED);

    /** Returns when it was given. */
    Instant at() {
        return task.getLastModified() == null
                ? sent.at()
                : task.getLastModified().toInstant();
    }

    Optional<Refusal> judge(CaseFile file) {
        Optional<UnitTask> kept = UnitTask.find(file, id);
        if (kept.isEmpty()) {
            return refused(CaseRule.TASK_UNKNOWN, "Task.identifier");
        }
        if (!sent.unit().equals(kept.get().owner())
                && !sent.provider().equals(kept.get().owner())) {
            return refused(CaseRule.TASK_NOT_OWNER, "Task.owner");
        }
        if (at().isAfter(file.now().plus(CLOCK_SKEW))) {
            return refused(CaseRule.TIME_IN_FUTURE, "Task.lastModified");
        }
        return step(kept.get());
    }

    private Optional<Refusal> step(UnitTask kept) {
        TaskStatus to = task.getStatus();
        boolean repeated = to == kept.task().getStatus();
        if (!ANSWERS.contains(to) && !repeated) {
            return refused(CaseRule.TASK_STATUS, "Task.status");
        }
        if (DECLINED.contains(to) && !saysWhy()) {
            return refused(CaseRule.TASK_REASON, "Task.statusReason");
        }
        if (isLate(kept) || repeated || follows(kept, to)) {
            return Optional.empty();
        }
        return refused(
                CaseRule.TASK_TRANSITION, "Task.status", kept.task().getStatus().toCode(), to.toCode());
    }

    private boolean saysWhy() {
        return task.getStatusReason().hasText() || task.getStatusReason().hasCoding();
    }

    private static boolean follows(UnitTask kept, TaskStatus to) {
        TaskStatus from = kept.task().getStatus();
        if (!kept.isOpen()) {
            return kept.endedByHub() && from == TaskStatus.COMPLETED && to == TaskStatus.COMPLETED;
        }
        return place(to) >= place(from);
    }

    /** On hold is as far as in progress; nothing is further than an end. */
    private static int place(TaskStatus status) {
        TaskStatus step = status == TaskStatus.ONHOLD ? TaskStatus.INPROGRESS : status;
        return STEPS.contains(step) ? STEPS.indexOf(step) : STEPS.size();
    }

    /** Returns true if the Task has been told of since, or something further at the same time: then it changes nothing. */
    private boolean isLate(UnitTask kept) {
        return kept.toldAt() != null
                && (at().isBefore(kept.toldAt())
                        || at().equals(kept.toldAt())
                                && place(task.getStatus()) < place(kept.task().getStatus()));
    }

    /** Returns the Task as it was asked, with the answer; the Task as it is if the answer comes too late to change it. */
    Task over(UnitTask kept) {
        boolean ends = UnitTask.hasEnded(task);
        if (isLate(kept) && !(kept.endedByHub() && ends) || !ANSWERS.contains(task.getStatus())) {
            return kept.task();
        }
        Task answered = kept.task().copy();
        answered.setStatus(task.getStatus());
        answered.setStatusReason(task.hasStatusReason() ? task.getStatusReason().copy() : null);
        answered.setLastModifiedElement(SwedishDateTime.of(at()));
        if (task.hasExecutionPeriod()) {
            answered.setExecutionPeriod(task.getExecutionPeriod().copy());
        }
        if (task.hasNote()) {
            answered.setNote(task.copy().getNote());
        }
        if (task.hasOutput()) {
            answered.setOutput(task.copy().getOutput());
        }
        return answered;
    }

    private static Optional<Refusal> refused(CaseRule rule, String place, Object... parts) {
        return Optional.of(rule.at(place, parts));
    }
}

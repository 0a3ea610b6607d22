package se.brygga.coordination.task;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredResource;

/**
 * What one unit asks of another: the asking unit keeps its own Task, the other gets one of the hub.
 *
 * @param task the asking unit's Task
 * @param sent the message that brought it
 */
record TaskRequest(Task task, Sent sent) {

    /** Reads a Task: one with a code of ours, for another unit, that the hub did not give. */
    static Optional<TaskRequest> of(Task task, Sent sent) {
        boolean asks = WorkCode.written(task.getCode()).isPresent()
                && UnitTask.of(task).isEmpty()
                && !sent.unit().equals(owner(task));
        return asks ? Optional.of(new TaskRequest(task, sent)) : Optional.empty();
    }

    Optional<Refusal> judge(CaseFile file) {
        String owner = owner(task);
        if (owner == null || file.organisations().find(owner).isEmpty()) {
            return refused(CaseRule.UNIT_UNKNOWN, "Task.owner");
        }
        if (WorkCode.of(task.getCode()).isEmpty()) {
            return refused(CaseRule.WORK_UNKNOWN, "Task.code");
        }
        if (due() == null) {
            return refused(CaseRule.TASK_DUE, "Task.restriction.period.end");
        }
        if (task.getAuthoredOn() != null && task.getAuthoredOn().toInstant().isAfter(due())) {
            return refused(CaseRule.END_BEFORE_START, "Task.restriction.period.end");
        }
        return Optional.empty();
    }

    /** Returns the Task as it is kept: repeating the request does not undo what has been answered. */
    Task over(CaseFile file) {
        Optional<Task> before = file.resources(Task.class).stream()
                .map(StoredResource::resource)
                .map(Task.class::cast)
                .filter(one -> task.getIdPart() != null && task.getIdPart().equals(one.getIdPart()))
                .findFirst();
        if (before.isEmpty() || task.getStatus() != TaskStatus.REQUESTED) {
            return task;
        }
        Task kept = task.copy();
        kept.setStatus(before.get().getStatus());
        kept.setStatusReason(before.get().getStatusReason());
        return kept;
    }

    /** Returns the other unit's work; empty while it is only drafted, or if it cannot be done. */
    Optional<Work> work() {
        Optional<WorkCode> code = WorkCode.of(task.getCode());
        if (code.isEmpty() || task.getStatus() == TaskStatus.DRAFT || due() == null || owner(task) == null) {
            return Optional.empty();
        }
        return Optional.of(new Work(
                "request/" + task.getIdPart(),
                code.get().code(),
                code.get().swedish(),
                owner(task),
                sent.unit(),
                "Task/" + task.getIdPart(),
                null,
                due(),
                null,
                state()));
    }

    private Work.State state() {
        return switch (task.getStatus()) {
            case COMPLETED -> Work.State.DONE;
            case CANCELLED, ENTEREDINERROR, FAILED, REJECTED -> Work.State.STOPPED;
            default -> Work.State.OPEN;
        };
    }

    private Instant due() {
        return task.getRestriction().getPeriod().getEnd() == null
                ? null
                : task.getRestriction().getPeriod().getEnd().toInstant();
    }

    private static String owner(Task task) {
        return UnitReference.hsaId(task.getOwner()).orElse(null);
    }

    private static Optional<Refusal> refused(CaseRule rule, String place) {
        return Optional.of(rule.at(place));
    }
}

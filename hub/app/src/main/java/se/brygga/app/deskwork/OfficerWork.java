package se.brygga.app.deskwork;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.deskwork.TaskAnswers.Answer;
import se.brygga.app.registers.LiftedSince;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredResource;

/**
 * What the registers ask a unit for: it takes a review of an emergency access or a block, and closes it with a comment (view.md 2.7, step
 * 7); it takes a request to lift a block and refuses it with a reason, or says that the block is lifted once the register has it (2.8).
 * This is nobody's work but the unit's, so no letter goes out: who asked for a lift sees the answer on the own pages.
 */
final class OfficerWork {

    private static final Set<String> REVIEWS = Set.of("emergency-review", "block-review");
    private static final String LIFT = "lift-request";
    private static final Set<TaskStatus> OPEN = Set.of(
            TaskStatus.REQUESTED, TaskStatus.RECEIVED, TaskStatus.ACCEPTED, TaskStatus.INPROGRESS, TaskStatus.ONHOLD);

    private OfficerWork() {}

    static Optional<StoredResource> find(CaseFile file, String id, String unit) {
        return file.resources(Task.class).stream()
                .filter(stored -> id.equals(task(stored).getIdElement().getIdPart()))
                .filter(stored -> isLift(task(stored))
                        || REVIEWS.stream()
                                .anyMatch(code -> task(stored).getCode().hasCoding(Canonical.REGISTER_TASK, code)))
                .filter(stored ->
                        unit.equals(UnitReference.hsaId(task(stored).getOwner()).orElse(null)))
                .findFirst();
    }

    static Task task(StoredResource stored) {
        return (Task) stored.resource();
    }

    private static boolean isLift(Task task) {
        return task.getCode().hasCoding(Canonical.REGISTER_TASK, LIFT);
    }

    static Optional<Refusal> against(Answer answer, StoredResource asked, LiftedSince lifted) {
        TaskStatus status = answer.status();
        boolean lift = isLift(task(asked));
        if (status != TaskStatus.ACCEPTED
                && status != TaskStatus.COMPLETED
                && !(lift && status == TaskStatus.REJECTED)) {
            return refused("TASK_STATUS", "A review is taken or closed, a request to lift a block refused too.");
        }
        if (!OPEN.contains(task(asked).getStatus())) {
            return refused("TASK_TRANSITION", "It is closed.");
        }
        if (lift) {
            return againstLift(answer, asked, lifted);
        }
        return status == TaskStatus.COMPLETED && answer.text().isEmpty()
                ? refused("TASK_COMMENT", "Say in a comment what the review has found.")
                : Optional.empty();
    }

    private static Optional<Refusal> againstLift(Answer answer, StoredResource asked, LiftedSince lifted) {
        Task task = task(asked);
        if (answer.author().equals(task.getRequester().getIdentifier().getValue())) {
            return refused("LIFT_OWN", "Who has asked for a lift does not decide on it.");
        }
        if (answer.status() == TaskStatus.REJECTED && answer.text().isEmpty()) {
            return refused("TASK_REASON", "Say why the block is not lifted.");
        }
        boolean unlifted = answer.status() == TaskStatus.COMPLETED
                && !lifted.any(
                        asked.person(), asked.custodian(), task.getAuthoredOn().toInstant());
        return unlifted
                ? refused("LIFT_NOT_ENTERED", "Nothing has been lifted in the register since it was asked for.")
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String text) {
        return Optional.of(new Refusal(code, "Task", text));
    }

    static Resource written(Answer answer, StoredResource asked, CaseFile file) {
        Task task = task(asked).copy();
        task.setStatus(answer.status());
        task.setLastModified(Date.from(file.now()));
        if (answer.status() == TaskStatus.REJECTED) {
            task.getStatusReason().setText(answer.text());
        }
        if (!answer.note().isEmpty()) {
            task.addNote(Notes.by(answer.author(), answer.note(), file.now()));
        }
        return task;
    }
}

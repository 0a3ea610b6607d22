package se.brygga.app.deskwork;

import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.deskwork.TaskAnswers.Answer;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

/**
 * Reviews of emergency accesses and blocks, which the registers ask a unit for: it takes one, and closes it with a comment (view.md 2.7,
 * step 7). They are nobody's work but the unit's, so nobody is told.
 */
final class Reviews {

    private static final String KIND = Canonical.BASE + "/CodeSystem/register-task";
    private static final Set<TaskStatus> OPEN = Set.of(TaskStatus.REQUESTED, TaskStatus.ACCEPTED);
    private static final Set<TaskStatus> ANSWERS = Set.of(TaskStatus.ACCEPTED, TaskStatus.COMPLETED);

    private Reviews() {}

    static Optional<Task> find(CaseFile file, String id, String unit) {
        return file.resources(Task.class).stream()
                .map(stored -> (Task) stored.resource())
                .filter(task -> id.equals(task.getIdElement().getIdPart()))
                .filter(task -> task.getCode().hasCoding(KIND, "emergency-review")
                        || task.getCode().hasCoding(KIND, "block-review"))
                .filter(task -> unit.equals(UnitReference.hsaId(task.getOwner()).orElse(null)))
                .findFirst();
    }

    static Optional<Refusal> against(Answer answer, Task review) {
        if (!ANSWERS.contains(answer.status())) {
            return refused("TASK_STATUS", "A review is taken or closed.");
        }
        if (!OPEN.contains(review.getStatus())) {
            return refused("TASK_TRANSITION", "The review is closed.");
        }
        return answer.status() == TaskStatus.COMPLETED && answer.text().isEmpty()
                ? refused("TASK_COMMENT", "Say in a comment what the review has found.")
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code, String text) {
        return Optional.of(new Refusal(code, "Task", text));
    }

    static Resource written(Answer answer, Task review, CaseFile file) {
        Task task = review.copy();
        task.setStatus(answer.status());
        task.setLastModified(Date.from(file.now()));
        if (!answer.note().isEmpty()) {
            task.addNote(Notes.by(answer.author(), answer.note(), file.now()));
        }
        return task;
    }
}

package se.brygga.app.deskwork;

import java.util.Date;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.casework.UnitSayings.Saying;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.fhir.Canonical;

/** Writes a unit's answer to a Task, as its system would (docs/coordination.md, Tasks). */
final class TaskAnswers {

    private static final Set<TaskStatus> REASONED = Set.of(TaskStatus.REJECTED, TaskStatus.FAILED);

    private TaskAnswers() {}

    /**
     * An answer.
     *
     * @param task id of the Task
     * @param unit HSA-id of the unit that answers
     * @param status what it says
     * @param text for whom asked; empty for none
     */
    record Answer(String task, String unit, TaskStatus status, String text) {}

    /** Only a Task that is in the unit's own mailbox is one to answer: of another it is not told that it exists. */
    static Saying saying(Answer answer) {
        return file -> UnitTask.all(file).stream()
                .filter(one -> answer.task().equals(one.task().getIdElement().getIdPart()))
                .filter(one -> answer.unit().equals(one.owner()))
                .findFirst()
                .map(one -> List.<Resource>of(written(answer, one, file)));
    }

    private static Task written(Answer answer, UnitTask kept, CaseFile file) {
        var task = new Task();
        task.setId(answer.task());
        task.addIdentifier(new Identifier().setSystem(Canonical.TASK).setValue(kept.id()));
        task.setStatus(answer.status());
        task.setIntent(TaskIntent.ORDER);
        task.setOwner(UnitReference.to(answer.unit()));
        task.setLastModified(Date.from(file.now()));
        if (answer.text().isEmpty()) {
            return task;
        }
        if (REASONED.contains(answer.status())) {
            task.getStatusReason().setText(answer.text());
        }
        // What was written before stays: the latest answer is laid over the Task whole.
        kept.task().getNote().forEach(note -> task.addNote(note.copy()));
        task.addNote().setText(answer.text()).setTime(Date.from(file.now()));
        return task;
    }
}

package se.brygga.app.deskwork;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.casework.UnitSayings.Saying;
import se.brygga.app.registers.LiftedSince;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.task.UnitTask;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredResource;

/** Writes a unit's answer to a Task, as its system would (docs/coordination.md, Tasks). */
final class TaskAnswers {

    private static final Set<TaskStatus> REASONED = Set.of(TaskStatus.REJECTED, TaskStatus.FAILED);
    private static final String TAKEN = "Tagen";

    private TaskAnswers() {}

    /**
     * An answer.
     *
     * @param task id of the Task
     * @param unit HSA-id of the unit that answers
     * @param author HSA-id of who answers for it
     * @param status what it says
     * @param text for whom asked; empty for none
     */
    record Answer(String task, String unit, String author, TaskStatus status, String text) {

        /** What is noted: somebody's words, or only who has taken it. */
        String note() {
            return text.isEmpty() && status == TaskStatus.ACCEPTED ? TAKEN : text;
        }
    }

    /**
     * An answer on its way into the record.
     *
     * @param answer what is said
     * @param lifted what the registers have lifted
     */
    record Answering(Answer answer, LiftedSince lifted) implements Saying {

        /** Only a Task that is in the unit's own mailbox is one to answer: of another it is not told that it exists. */
        @Override
        public Optional<List<Resource>> in(CaseFile file) {
            return kept(file)
                    .map(one -> List.<Resource>of(written(answer, one, file)))
                    .or(() -> ofOfficer(file).map(one -> List.of(OfficerWork.written(answer, one, file))));
        }

        /** Of two colleagues one takes a Task; the other is told so, and sees who it was. */
        @Override
        public Optional<Refusal> against(CaseFile file) {
            Optional<StoredResource> officer = ofOfficer(file);
            Optional<Task> asked = kept(file).map(UnitTask::task).or(() -> officer.map(OfficerWork::task));
            boolean taken = answer.status() == TaskStatus.ACCEPTED
                    && asked.filter(one -> one.getStatus() == TaskStatus.ACCEPTED)
                            .isPresent();
            return taken
                    ? Optional.of(new Refusal("TASK_TAKEN", "Task.status", "Somebody of the unit has taken the task."))
                    : officer.flatMap(one -> OfficerWork.against(answer, one, lifted));
        }

        private Optional<StoredResource> ofOfficer(CaseFile file) {
            return OfficerWork.find(file, answer.task(), answer.unit());
        }

        private Optional<UnitTask> kept(CaseFile file) {
            return UnitTask.all(file).stream()
                    .filter(one ->
                            answer.task().equals(one.task().getIdElement().getIdPart()))
                    .filter(one -> answer.unit().equals(one.owner()))
                    .findFirst();
        }
    }

    private static Task written(Answer answer, UnitTask kept, CaseFile file) {
        var task = new Task();
        task.setId(answer.task());
        task.addIdentifier(new Identifier().setSystem(Canonical.TASK).setValue(kept.id()));
        task.setStatus(answer.status());
        task.setIntent(TaskIntent.ORDER);
        task.setOwner(UnitReference.to(answer.unit()));
        task.setLastModified(Date.from(file.now()));
        if (answer.note().isEmpty()) {
            return task;
        }
        if (REASONED.contains(answer.status())) {
            task.getStatusReason().setText(answer.text());
        }
        // What was written before stays: the latest answer is laid over the Task whole.
        kept.task().getNote().forEach(note -> task.addNote(note.copy()));
        task.addNote(Notes.by(answer.author(), answer.note(), file.now()));
        return task;
    }
}

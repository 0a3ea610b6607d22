package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/**
 * Translates the answer to a task that the hub gave, to that Task: its id follows from the id of the task, as the hub's own does
 * (profile brygga-task). Its {@code status} is the answer.
 */
final class TaskAnswerToTask {

    static final Map<String, TaskStatus> STATUS = Map.of(
            "received", TaskStatus.RECEIVED,
            "accepted", TaskStatus.ACCEPTED,
            "inProgress", TaskStatus.INPROGRESS,
            "onHold", TaskStatus.ONHOLD,
            "completed", TaskStatus.COMPLETED,
            "rejected", TaskStatus.REJECTED,
            "failed", TaskStatus.FAILED);

    private TaskAnswerToTask() {}

    static Translated translate(Fields fields) {
        var task = new Task();
        Common.begin(task, "taskAnswer", fields);
        String taskId = fields.required("taskId", "Task.identifier[0].value");
        task.getIdentifier().add(0, new Identifier().setSystem(Canonical.TASK).setValue(taskId));
        task.setId(fields.source().resourceId("Task", Canonical.TASK + '|' + taskId));
        task.setStatus(fields.oneOf(STATUS, "status", "task-statuses", "Task.status"));
        fields.text("reason", "Task.statusReason.text")
                .ifPresent(reason -> task.getStatusReason().setText(reason));
        task.setIntent(TaskIntent.ORDER);
        fields.time("at", "Task.lastModified").ifPresent(at -> task.setLastModifiedElement(Common.dateTime(at)));
        task.setOwner(Common.unit(fields, "Task.owner"));
        fields.text("text", "Task.note[0].text")
                .ifPresent(text -> task.addNote().setText(text));
        Common.author(fields, "Task.note[0].authorString")
                .ifPresent(author -> answer(task).setAuthor(new StringType(author.getDisplay())));
        return Common.end(fields, List.of(task));
    }

    private static Annotation answer(Task task) {
        return task.hasNote() ? task.getNoteFirstRep() : task.addNote().setText(Kinds.REPORTED_BY);
    }
}

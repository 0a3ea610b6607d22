package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates a deviation report (avvikelse) to a Task for the unit that is to answer it (profile brygga-task, code deviation). */
final class DeviationToTask {

    private static final Map<String, TaskStatus> STATUS = Map.of(
            "planned", TaskStatus.DRAFT,
            "active", TaskStatus.REQUESTED,
            "completed", TaskStatus.COMPLETED,
            "cancelled", TaskStatus.CANCELLED,
            "error", TaskStatus.ENTEREDINERROR);

    private static final Map<String, String> ABOUT =
            Map.of("message", "Communication", "task", "Task", "stay", "Encounter", "plan", "CarePlan");

    /** What the hub knows by an identifier of its own. */
    private static final Map<String, String> SYSTEMS = Map.of("Task", Canonical.TASK, "CarePlan", Canonical.JOINT_PLAN);

    private DeviationToTask() {}

    static Translated translate(Fields fields) {
        var task = new Task();
        Common.begin(task, "deviation", fields);
        task.setStatus(fields.oneOf(STATUS, "status", "statuses", "Task.status"));
        task.setIntent(TaskIntent.ORDER);
        task.getCode().addCoding().setSystem(Canonical.WORK).setCode("deviation");
        task.setDescription(fields.required("text", "Task.description"));
        task.setFocus(focus(fields));
        fields.time("recordedAt", "Task.authoredOn").ifPresent(at -> task.setAuthoredOnElement(Common.dateTime(at)));
        task.setRequester(Common.unit(fields, "Task.requester"));
        Common.author(fields, "Task.note[0].authorString").ifPresent(author -> task.addNote()
                .setAuthor(new StringType(author.getDisplay()))
                .setText(Kinds.REPORTED_BY));
        task.setOwner(Common.organisation(fields.required("receiver", "Task.owner.identifier.value")));
        fields.timeOrDate("answerBy", "Task.restriction.period.end")
                .ifPresent(end -> task.getRestriction().getPeriod().setEndElement(end));
        return Common.end(fields, List.of(task));
    }

    private static Reference focus(Fields fields) {
        String type = fields.oneOf(ABOUT, "about", "deviations", "Task.focus.type");
        var focus = new Reference().setType(type);
        String id = fields.required("aboutId", "Task.focus.identifier.value");
        focus.getIdentifier().setSystem(SYSTEMS.get(type)).setValue(id);
        return focus;
    }
}

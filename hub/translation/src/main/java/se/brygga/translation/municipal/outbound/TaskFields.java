package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Kinds;

/**
 * Translates a Task to the kind task: what a mailbox is asked for, until when, and what it has answered; and to the kind
 * deviation, which another unit reports.
 */
final class TaskFields {

    private static final Map<TaskStatus, String> STATUS = new EnumMap<>(Map.ofEntries(
            Map.entry(TaskStatus.DRAFT, "planned"),
            Map.entry(TaskStatus.REQUESTED, "active"),
            Map.entry(TaskStatus.RECEIVED, "active"),
            Map.entry(TaskStatus.ACCEPTED, "active"),
            Map.entry(TaskStatus.READY, "active"),
            Map.entry(TaskStatus.INPROGRESS, "active"),
            Map.entry(TaskStatus.ONHOLD, "active"),
            Map.entry(TaskStatus.COMPLETED, "completed"),
            Map.entry(TaskStatus.REJECTED, "cancelled"),
            Map.entry(TaskStatus.FAILED, "cancelled"),
            Map.entry(TaskStatus.CANCELLED, "cancelled"),
            Map.entry(TaskStatus.ENTEREDINERROR, "error")));

    private static final Map<String, String> ABOUT =
            Map.of("Communication", "message", "Task", "task", "Encounter", "stay", "CarePlan", "plan");

    private TaskFields() {}

    static void translate(Task task, Draft draft) {
        for (String left : List.of("intent", "for", "language", "lastModified", "input")) {
            draft.dropped(task, left, Reason.STRUCTURAL);
        }
        identifiers(task, draft);
        draft.code(
                new Draft.Closed("status", "statuses"), Statuses.of(task.getStatus(), STATUS, draft), task, "status");
        draft.code(new Draft.Closed("answer", "task-statuses"), camel(task.getStatus()), task, "status");
        concept("reason", task.getStatusReason(), draft, "statusReason");
        concept("clock", task.getBusinessStatus(), draft, "businessStatus");
        concept("work", task.getCode(), draft, "code");
        draft.text("text", task.getDescription(), task, "description");
        if (task.hasPriority()) {
            draft.text("priority", task.getPriority().toCode(), task, "priority");
        }
        TimeToText.time("askedAt", task.getAuthoredOnElement(), draft, "authoredOn");
        TimeToText.time("answerBy", task.getRestriction().getPeriod().getEndElement(), draft, "restriction.period.end");
        CommonFields.unit(draft, task.getRequester(), "requester");
        party("requester", task.getRequester(), draft, "requester");
        party("receiver", task.getOwner(), draft, "owner");
        focus(task, draft);
        for (int i = 0; i < task.getNote().size(); i++) {
            draft.dropped(task, "note[" + i + ']', Reason.STRUCTURAL);
            note(task.getNote().get(i), i, draft);
        }
        asked(draft);
    }

    private static void identifiers(Task task, Draft draft) {
        List<Identifier> identifiers = task.getIdentifier();
        for (int i = 0; i < identifiers.size(); i++) {
            if (Canonical.TASK.equals(identifiers.get(i).getSystem())) {
                String element = "identifier[" + i + ']';
                draft.dropped(task, element, Reason.STRUCTURAL);
                draft.text("taskId", identifiers.get(i).getValue(), task, element + ".value");
            }
        }
    }

    private static void note(Annotation note, int number, Draft draft) {
        Task task = (Task) draft.message().focus();
        String element = "note[" + number + "].";
        if (note.hasAuthorStringType() && !draft.has("author")) {
            draft.text("author", note.getAuthorStringType().getValue(), task, element + "authorString");
        }
        if (Kinds.REPORTED_BY.equals(note.getText())) {
            draft.dropped(task, element + "text", Reason.STRUCTURAL);
        } else {
            draft.text("notes/" + number, note.getText(), task, element + "text");
        }
    }

    /** The words of a unit that asks another stand in a Task of its own. */
    private static void asked(Draft draft) {
        Task focus = (Task) draft.message().focus();
        for (Task other : draft.message().all(Task.class)) {
            if (other != focus) {
                draft.droppedWhole(other, Reason.NOT_NEEDED);
                draft.dropped(other, "id", Reason.STRUCTURAL);
                draft.dropped(other, "meta", Reason.STRUCTURAL);
                draft.text("asked", other.getDescription(), other, "description");
            }
        }
    }

    private static void concept(String path, CodeableConcept concept, Draft draft, String element) {
        Task task = (Task) draft.message().focus();
        draft.dropped(task, element, Reason.STRUCTURAL);
        Coding coding = concept.getCodingFirstRep();
        boolean coded = coding.hasCode();
        draft.text(
                path,
                coded ? coding.getCode() : concept.getText(),
                task,
                element + (coded ? ".coding[0].code" : ".text"));
    }

    private static void party(String path, Reference party, Draft draft, String element) {
        Task task = (Task) draft.message().focus();
        draft.dropped(task, element, Reason.STRUCTURAL);
        draft.text(path, party.getIdentifier().getValue(), task, element + ".identifier.value");
    }

    private static void focus(Task task, Draft draft) {
        Reference focus = task.getFocus();
        draft.dropped(task, "focus", Reason.STRUCTURAL);
        String about = ABOUT.get(References.type(focus));
        if (about != null) {
            draft.implied("about", about);
            References.sourceId("aboutId", focus, draft, "focus");
        }
    }

    private static String camel(TaskStatus status) {
        return switch (status) {
            case INPROGRESS -> "inProgress";
            case ONHOLD -> "onHold";
            default -> status.toCode();
        };
    }
}

package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Canonical;

/** A task or a deviation in plain Swedish: what is asked for, by whom, until when, and what has been answered. */
final class TaskText {

    private final LetterText text;

    TaskText(LetterText text) {
        this.text = text;
    }

    void write(Task task) {
        text.line("Gäller", SwedishWords.concept(task.getCode()), task, "code");
        text.line("", task.getDescription(), task, "description");
        text.line("Läge", task.hasStatus() ? SwedishWords.task(task.getStatus()) : null, task, "status");
        text.line("Skäl", SwedishWords.concept(task.getStatusReason()), task, "statusReason");
        text.line("Bråttom", SwedishWords.clock(task.getBusinessStatus()), task, "businessStatus");
        text.line(
                "Senast",
                SwedishWords.time(task.getRestriction().getPeriod().getEndElement(), text.zone()),
                task,
                "restriction.period.end");
        text.line("Frågad", SwedishWords.time(task.getAuthoredOnElement(), text.zone()), task, "authoredOn");
        text.line("Från", LetterText.name(task.getRequester()), task, "requester");
        text.line("Till", LetterText.name(task.getOwner()), task, "owner");
        for (int i = 0; i < task.getNote().size(); i++) {
            text.line("Svar", task.getNote().get(i).getText(), task, "note[" + i + "].text");
        }
        for (int i = 0; i < task.getIdentifier().size(); i++) {
            if (Canonical.TASK.equals(task.getIdentifier().get(i).getSystem())) {
                text.line("Nummer", task.getIdentifier().get(i).getValue(), task, "identifier[" + i + "].value");
            }
        }
        text.message().all(Task.class).stream()
                .filter(other -> other != task)
                .forEach(other -> text.line("Begäran", other.getDescription(), other, "description"));
    }
}

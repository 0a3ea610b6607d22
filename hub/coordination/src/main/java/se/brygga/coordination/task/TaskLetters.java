package se.brygga.coordination.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.fhir.First;
import se.brygga.core.record.StoredResource;

/** Messages about a Task: to the unit that is to do it, and to the one that asks. */
final class TaskLetters {

    private TaskLetters() {}

    /** Tells the owner what it is asked to do, or that it is not any longer. */
    static List<Letter> toOwner(CaseFile file, UnitTask one) {
        String sender = isKnown(file, one.requester()) ? one.requester() : one.owner();
        return isKnown(file, one.owner()) ? List.of(letter(file, one, sender, one.owner())) : List.of();
    }

    /** Tells the requester what the owner answered; nobody is told what they said themselves. */
    static List<Letter> toRequester(CaseFile file, UnitTask one) {
        boolean other = isKnown(file, one.requester()) && !one.requester().equals(one.owner());
        return other ? List.of(letter(file, one, one.owner(), one.requester())) : List.of();
    }

    private static Letter letter(CaseFile file, UnitTask one, String sender, String receiver) {
        String event = WorkCode.DEVIATION.code().equals(one.code()) ? "deviation" : "task";
        List<Resource> resources = new ArrayList<>(List.of(one.task()));
        asked(file, one).ifPresent(resources::add);
        return new Letter(key(one), event, sender, receiver, resources);
    }

    /** The words of a unit that asks another stand in its own Task. */
    private static Optional<Task> asked(CaseFile file, UnitTask one) {
        return file.resources(Task.class).stream()
                .map(StoredResource::resource)
                .filter(task -> ("Task/" + task.getIdPart()).equals(one.focus()))
                .map(Task.class::cast)
                .filter(task -> UnitTask.of(task).isEmpty())
                .findFirst();
    }

    /** Names what is told: the same state is told once. */
    private static String key(UnitTask one) {
        String clock = First.code(one.task().getBusinessStatus());
        return "task/" + one.id() + '/' + one.task().getStatus().toCode() + '/'
                + one.due().getEpochSecond() + '/' + (clock == null ? "-" : clock) + '/'
                + (one.toldAt() == null ? "-" : one.toldAt().toEpochMilli());
    }

    private static boolean isKnown(CaseFile file, String unit) {
        return unit != null && file.organisations().find(unit).isPresent();
    }
}

package se.brygga.coordination.conversation;

import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.task.WorkCode;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/** Who has read a message: by a read receipt, or by answering in the thread. */
record Readers(CaseFile file) {

    /** Returns the units that a message is for and that have not read it. */
    List<String> unread(CaseMessage message) {
        return message.receivers(file).stream()
                .filter(unit -> !hasRead(unit, message))
                .toList();
    }

    boolean hasRead(String unit, CaseMessage message) {
        boolean answered = CaseMessage.all(file).stream()
                .anyMatch(other -> unit.equals(other.unit())
                        && other.thread().isPresent()
                        && other.thread().equals(message.thread())
                        && !other.at().isBefore(message.at()));
        return answered || file.resources(Task.class).stream().anyMatch(task -> isReceipt(task, unit, message));
    }

    private static boolean isReceipt(StoredResource stored, String unit, CaseMessage message) {
        Task task = (Task) stored.resource();
        return isReceipt(task)
                && unit.equals(task.getOwner().getIdentifier().getValue())
                && Canonical.HSA_ID.equals(task.getOwner().getIdentifier().getSystem())
                && message.isNamed(task.getFocus());
    }

    /** Returns true if a Task says that something has been read. */
    static boolean isReceipt(Task task) {
        return task.getStatus() == TaskStatus.COMPLETED
                && WorkCode.of(task.getCode())
                        .filter(WorkCode.READ_MESSAGE::equals)
                        .isPresent();
    }
}

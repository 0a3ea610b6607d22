package se.brygga.coordination.task;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.ParameterComponent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/**
 * A Task that the hub gave to a unit's function mailbox, read.
 *
 * @param id value of its identifier, which an answer repeats
 * @param task as it is kept; must not be changed
 */
public record UnitTask(String id, Task task) {

    static final String DONE_AS_RECORDED = "done-as-recorded";
    static final String NOT_WANTED = "not-wanted";
    static final String REMINDED = "reminded";
    static final String OVERDUE = "overdue";
    static final String KNOWN_LATE = "known-late";
    static final String ESCALATE_TO = "escalate-to";

    private static final Set<TaskStatus> ENDED = Set.of(
            TaskStatus.COMPLETED,
            TaskStatus.REJECTED,
            TaskStatus.FAILED,
            TaskStatus.CANCELLED,
            TaskStatus.ENTEREDINERROR);

    /** Reads a Task; empty if it is not one that the hub gave. */
    public static Optional<UnitTask> of(Task task) {
        return task.getIdentifier().stream()
                .filter(one -> Canonical.TASK.equals(one.getSystem()) && one.hasValue())
                .map(Identifier::getValue)
                .findFirst()
                .map(id -> new UnitTask(id, task));
    }

    /** Returns all that the hub has given to units about the person. */
    public static List<UnitTask> all(CaseFile file) {
        return file.computed(UnitTask.class, any -> file.resources(Task.class).stream()
                .map(stored -> of((Task) stored.resource()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Returns the one with this id; empty if there is none. Of several, of units that had it in turn, one that is open. */
    static Optional<UnitTask> find(CaseFile file, String id) {
        List<UnitTask> found =
                all(file).stream().filter(one -> one.id.equals(id)).toList();
        return found.stream().filter(UnitTask::isOpen).findFirst().or(() -> found.stream()
                .findFirst());
    }

    /** Returns the HSA-id of the unit that is to do it; null if it has none. */
    public String owner() {
        return UnitReference.hsaId(task.getOwner()).orElse(null);
    }

    /** Returns the HSA-id of the unit or body that asks; null if nobody does. */
    public String requester() {
        return UnitReference.hsaId(task.getRequester()).orElse(null);
    }

    /** Returns until when; null if it has no end. */
    public Instant due() {
        Date end = task.getRestriction().getPeriod().getEnd();
        return end == null ? null : end.toInstant();
    }

    /** Returns true if it waits for somebody. */
    public boolean isOpen() {
        return !hasEnded(task);
    }

    /** Returns true if the time has run out while it was open. */
    public boolean isOverdue() {
        return isDetail(task.getBusinessStatus(), OVERDUE);
    }

    /** Returns the code of what is to be done, of code system work; null if it has none. */
    public String code() {
        return WorkCode.written(task.getCode()).orElse(null);
    }

    /** Returns {@code Type/id} of what it is about; null if nothing. */
    public String focus() {
        return task.getFocus().getReference();
    }

    /** Returns true if its time had run out long before anybody here could know of it. */
    boolean isKnownLate() {
        return isDetail(task.getBusinessStatus(), KNOWN_LATE);
    }

    boolean isReminded() {
        return isDetail(task.getBusinessStatus(), REMINDED);
    }

    /** Returns true if the hub ended it, and nobody of the unit. */
    boolean endedByHub() {
        return isDetail(task.getStatusReason(), DONE_AS_RECORDED) || isDetail(task.getStatusReason(), NOT_WANTED);
    }

    /** Returns the HSA-id of the unit that is told when the time has run out; null for nobody. */
    String escalateTo() {
        return task.getInput().stream()
                .filter(input -> isDetail(input.getType(), ESCALATE_TO))
                .map(ParameterComponent::getValue)
                .filter(Reference.class::isInstance)
                .flatMap(value -> UnitReference.hsaId((Reference) value).stream())
                .findFirst()
                .orElse(null);
    }

    /** Returns when its status was last told; null if it never changed. */
    public Instant toldAt() {
        return task.getLastModified() == null ? null : task.getLastModified().toInstant();
    }

    static boolean hasEnded(Task task) {
        return ENDED.contains(task.getStatus());
    }

    static boolean isDetail(CodeableConcept concept, String code) {
        return concept.hasCoding(Canonical.TASK_DETAIL, code);
    }
}

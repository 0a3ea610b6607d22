package se.brygga.coordination.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.SwedishDateTime;

/** What the hub writes into a Task: what is asked, of whom and until when, and how it ended without an answer. */
final class TaskFrame {

    /** How long after the last time something must have become known to be told as what has been. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final String TOLD_LATE = " Det blev känt först efter den tid då det skulle ha varit gjort.";

    private TaskFrame() {}

    /** Returns a new Task, whose id is what the record would give an answer with the same identifier. */
    static Task begun(Work work, String id, CaseFile file, String custodian) {
        var task = new Task();
        task.setId(file.hash().id(custodian, "Task", Canonical.TASK + '|' + id));
        task.getMeta().setSource(Canonical.source(custodian));
        task.setLanguage("sv");
        task.addIdentifier().setSystem(Canonical.TASK).setValue(id);
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.ROUTINE);
        task.setAuthoredOnElement(SwedishDateTime.of(file.now()));
        knownLate(task, work, file.now());
        return ask(task, work);
    }

    /** Returns the Task as work asks for it now; what the owner has answered stays. */
    static Task asked(UnitTask kept, Work work, Instant now) {
        Task task = kept.task().copy();
        if (!Objects.equals(kept.due(), work.due()) || kept.endedByHub()) {
            task.setBusinessStatus(null);
            task.setPriority(TaskPriority.ROUTINE);
            knownLate(task, work, now);
        }
        if (kept.endedByHub()) {
            task.setStatus(TaskStatus.REQUESTED);
            task.setStatusReason(null);
            task.setLastModifiedElement(SwedishDateTime.of(now));
        }
        return ask(task, work);
    }

    /** Returns the Task ended by the hub, for one of its two reasons. */
    static Task ended(UnitTask kept, String reason, Instant now) {
        Task task = kept.task().copy();
        task.setStatus(reason.equals(UnitTask.DONE_AS_RECORDED) ? TaskStatus.COMPLETED : TaskStatus.CANCELLED);
        task.setStatusReason(detail(reason));
        task.setLastModifiedElement(SwedishDateTime.of(now));
        return task;
    }

    /** Returns the Task with how its clock stands. */
    static Task clock(UnitTask kept, String clock, TaskPriority priority) {
        Task task = kept.task().copy();
        task.setBusinessStatus(detail(clock));
        task.setPriority(priority);
        return task;
    }

    /**
     * What care wants done and the law sets no clock for is not urgent because it was told late: an enrolment that is loaded with
     * its past asks for nothing that burns. The clocks of the law run whoever told late (domain.md 6).
     */
    private static void knownLate(Task task, Work work, Instant now) {
        if (work.isPlannedCare() && work.due().plus(LATE).isBefore(now)) {
            task.setBusinessStatus(detail(UnitTask.KNOWN_LATE));
        }
    }

    private static Task ask(Task task, Work work) {
        task.setCode(WorkCode.concept(work.code()));
        boolean late = UnitTask.isDetail(task.getBusinessStatus(), UnitTask.KNOWN_LATE);
        task.setDescription(late ? work.text() + TOLD_LATE : work.text());
        task.setFocus(work.focus() == null ? null : new Reference(work.focus()));
        task.setRequester(work.requester() == null ? null : UnitReference.to(work.requester()));
        task.setOwner(UnitReference.to(work.owner()));
        task.getRestriction().getPeriod().setEndElement(SwedishDateTime.of(work.due()));
        task.getInput().removeIf(input -> UnitTask.isDetail(input.getType(), UnitTask.ESCALATE_TO));
        if (work.escalate() != null) {
            task.addInput().setType(detail(UnitTask.ESCALATE_TO)).setValue(UnitReference.to(work.escalate()));
        }
        return task;
    }

    private static CodeableConcept detail(String code) {
        return new CodeableConcept(new Coding(Canonical.TASK_DETAIL, code, null));
    }
}

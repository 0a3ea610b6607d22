package se.brygga.coordination.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Work;

/** The clock of a Task: the owner is reminded before its time; after it the Task is urgent and the escalation unit is told, once. */
final class TaskClock {

    private static final String FIELD = "task/";
    private static final String REMIND = "/remind";
    private static final String DUE = "/due";

    /** How long the escalation unit has. */
    private static final Duration TO_ESCALATE = Duration.ofDays(1);

    private TaskClock() {}

    /** Returns the alarms of an open Task; none for what has rung. */
    static Consequences running(UnitTask one, Instant remind) {
        if (one.isKnownLate()) {
            return stopped(one);
        }
        boolean quiet = remind == null || !remind.isBefore(one.due()) || one.isReminded() || one.isOverdue();
        return alarms(one.id(), quiet ? null : remind, one.isOverdue() ? null : one.due());
    }

    /** Returns the alarms of a Task that has ended: none. */
    static Consequences stopped(UnitTask one) {
        return alarms(one.id(), null, null);
    }

    /** Returns what follows when an alarm of a Task rings. */
    static Consequences ring(CaseFile file, Alarm alarm) {
        String key = alarm.key();
        int end = key.lastIndexOf('/');
        Optional<UnitTask> found =
                end < FIELD.length() ? Optional.empty() : UnitTask.find(file, key.substring(FIELD.length(), end));
        if (found.isEmpty() || !found.get().isOpen() || found.get().isOverdue()) {
            return Consequences.NONE;
        }
        UnitTask one = found.get();
        if (!file.now().isBefore(one.due())) {
            UnitTask late = new UnitTask(one.id(), TaskFrame.clock(one, UnitTask.OVERDUE, TaskPriority.URGENT));
            return told(file, late).and(escalation(file, late, Work.State.OPEN));
        }
        if (key.endsWith(DUE)) {
            return new Consequences(List.of(), List.of(), List.of(), List.of(), List.of(new Alarm(key, one.due())));
        }
        return one.isReminded()
                ? Consequences.NONE
                : told(file, new UnitTask(one.id(), TaskFrame.clock(one, UnitTask.REMINDED, TaskPriority.ASAP)));
    }

    /** Returns the escalation unit's work, opened or ended with the Task. Nothing is ended that was never opened. */
    static Consequences escalation(CaseFile file, UnitTask one, Work.State state) {
        String key = FIELD + one.id() + "/escalation/" + one.due().getEpochSecond();
        if (one.escalateTo() == null
                || state != Work.State.OPEN
                        && UnitTask.find(file, TaskOfWork.taskId(file, key)).isEmpty()) {
            return Consequences.NONE;
        }
        Work work = new Work(
                key,
                WorkCode.ESCALATION.code(),
                WorkCode.ESCALATION.swedish(),
                one.escalateTo(),
                one.owner(),
                "Task/" + one.task().getIdPart(),
                null,
                one.due().plus(TO_ESCALATE),
                null,
                state);
        return new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of());
    }

    private static Consequences told(CaseFile file, UnitTask one) {
        Task task = one.task();
        return new Consequences(
                List.of(), List.of(new Owned(task, one.owner())), TaskLetters.toOwner(file, one), List.of(), List.of());
    }

    private static Consequences alarms(String id, Instant remind, Instant due) {
        return new Consequences(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Alarm(FIELD + id + REMIND, remind), new Alarm(FIELD + id + DUE, due)));
    }
}

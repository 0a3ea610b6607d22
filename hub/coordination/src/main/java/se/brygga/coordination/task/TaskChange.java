package se.brygga.coordination.task;

import java.util.List;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Work;

/** What follows when the hub changes a Task that a unit has: the owner is told, and nothing rings for what has ended. */
final class TaskChange {

    private TaskChange() {}

    static Consequences of(CaseFile file, UnitTask before, Task after) {
        if (before.task().equalsDeep(after)) {
            return Consequences.NONE;
        }
        var changed = new UnitTask(before.id(), after);
        Consequences told = new Consequences(
                List.of(),
                List.of(new Owned(after, before.owner())),
                TaskLetters.toOwner(file, changed),
                List.of(),
                List.of());
        return changed.isOpen() ? told.and(moved(file, before, changed)) : told.and(ended(file, changed));
    }

    /** Returns what follows from the end of a Task, whoever ended it. */
    static Consequences ended(CaseFile file, UnitTask ended) {
        Work.State state = ended.task().getStatus() == Task.TaskStatus.CANCELLED ? Work.State.STOPPED : Work.State.DONE;
        return TaskClock.stopped(ended).and(TaskClock.escalation(file, ended, state));
    }

    /** A Task with a new last time is not overdue any longer. */
    private static Consequences moved(CaseFile file, UnitTask before, UnitTask after) {
        return before.isOverdue() && !after.isOverdue()
                ? TaskClock.escalation(file, before, Work.State.STOPPED)
                : Consequences.NONE;
    }
}

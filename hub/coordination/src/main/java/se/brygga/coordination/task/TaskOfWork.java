package se.brygga.coordination.task;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Work;

/**
 * Makes the Task of work, the message to the unit that is to do it, and the alarms before and after its time (domain.md 6).
 *
 * <p>The same work again changes nothing; other work with the same key changes what is asked for and how long, never what the
 * unit has answered. Work that was done or stopped ends a Task that nobody has ended; work that is wanted again opens it anew.
 */
public final class TaskOfWork {

    private final CaseFile file;
    private final Work work;
    private final String id;

    private TaskOfWork(CaseFile file, Work work) {
        this.file = file;
        this.work = work;
        this.id = taskId(file, work.key());
    }

    /** Returns what follows from work, whichever field says it; to be applied wherever consequences hold work. */
    public static Consequences consequences(CaseFile file, Work work) {
        Objects.requireNonNull(
                work.due(), () -> "Work " + work.code() + " has no last time; say until when it is to be done");
        return new TaskOfWork(file, work).consequences();
    }

    /** Returns the id that the Task of this work carries and an answer repeats; it says nothing about the person. */
    public static String taskId(CaseFile file, String key) {
        return file.hash().id("work", key);
    }

    /** Returns what follows when everything open about a resource, {@code Type/id}, is not wanted any longer. */
    public static Consequences stopped(CaseFile file, String focus) {
        return UnitTask.all(file).stream()
                .filter(one -> one.isOpen() && focus.equals(one.focus()))
                .map(one -> TaskChange.of(file, one, TaskFrame.ended(one, UnitTask.NOT_WANTED, file.now())))
                .reduce(Consequences.NONE, Consequences::and);
    }

    private Consequences consequences() {
        Consequences others = handedOver();
        Optional<UnitTask> kept = UnitTask.all(file).stream()
                .filter(one -> one.id().equals(id) && work.owner().equals(one.owner()))
                .findFirst();
        if (kept.isEmpty()) {
            return work.state() == Work.State.OPEN ? others.and(begun()) : others;
        }
        Task after = changed(kept.get());
        Consequences change = others.and(TaskChange.of(file, kept.get(), after));
        boolean runs = work.state() == Work.State.OPEN && !UnitTask.hasEnded(after);
        return runs ? change.and(TaskClock.running(new UnitTask(id, after), work.remind())) : change;
    }

    private Consequences begun() {
        String custodian = new Hierarchy(file.organisations()).provider(work.owner());
        var begun = new UnitTask(id, TaskFrame.begun(work, id, file, custodian));
        return new Consequences(
                        List.of(),
                        List.of(new Owned(begun.task(), work.owner())),
                        TaskLetters.toOwner(file, begun),
                        List.of(),
                        List.of())
                .and(TaskClock.running(begun, work.remind()));
    }

    /** Another unit had it before: it need not do it any longer. */
    private Consequences handedOver() {
        return UnitTask.all(file).stream()
                .filter(one -> one.id().equals(id) && !work.owner().equals(one.owner()) && one.isOpen())
                .map(one -> TaskChange.of(file, one, TaskFrame.ended(one, UnitTask.NOT_WANTED, file.now())))
                .reduce(Consequences.NONE, Consequences::and);
    }

    private Task changed(UnitTask kept) {
        return switch (work.state()) {
            case OPEN -> kept.isOpen() || kept.endedByHub() ? TaskFrame.asked(kept, work, file.now()) : kept.task();
            case DONE -> kept.isOpen() ? TaskFrame.ended(kept, UnitTask.DONE_AS_RECORDED, file.now()) : kept.task();
            case STOPPED -> kept.isOpen() ? TaskFrame.ended(kept, UnitTask.NOT_WANTED, file.now()) : kept.task();
        };
    }
}

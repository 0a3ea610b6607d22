package se.brygga.coordination.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredResource;

/** Tasks between units: a unit answers what it is asked to do, and asks others (domain.md 6 and 10). */
public final class Tasks implements Coordinator {

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        return sent.all(Task.class).stream()
                .map(task -> answer(task, sent)
                        .map(answer -> answer.judge(file))
                        .orElseGet(() -> TaskRequest.of(task, sent).flatMap(request -> request.judge(file))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Sent toKeep(CaseFile file, Sent sent) {
        List<Resource> resources = sent.resources().stream()
                .map(one -> one instanceof Task task ? kept(file, task, sent) : one)
                .toList();
        return sent.with(resources);
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        return sent.all(Task.class).stream()
                .map(task ->
                        answer(task, sent).map(answer -> answered(file, answer)).orElseGet(() -> requested(task, sent)))
                .reduce(Consequences.NONE, Consequences::and);
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        return TaskClock.ring(file, alarm);
    }

    private static Optional<TaskAnswer> answer(Task task, Sent sent) {
        return UnitTask.of(task).map(one -> new TaskAnswer(one.id(), task, sent));
    }

    private static Resource kept(CaseFile file, Task task, Sent sent) {
        return answer(task, sent)
                .flatMap(answer -> UnitTask.find(file, answer.id()).map(answer::over))
                .or(() -> TaskRequest.of(task, sent).map(request -> request.over(file)))
                .orElse(task);
    }

    private static Consequences answered(CaseFile file, TaskAnswer answer) {
        Optional<UnitTask> kept = UnitTask.find(file, answer.id());
        if (kept.isEmpty()
                || kept.get().task().getStatus() == TaskStatus.REQUESTED
                || kept.get().endedByHub()) {
            return Consequences.NONE;
        }
        UnitTask one = kept.get();
        Consequences told = new Consequences(
                List.of(), mirrored(file, one), TaskLetters.toRequester(file, one), List.of(), List.of());
        return one.isOpen() ? told : told.and(TaskChange.ended(file, one));
    }

    /** The asking unit's own Task follows the answer. */
    private static List<Owned> mirrored(CaseFile file, UnitTask answered) {
        return file.resources(Task.class).stream()
                .filter(stored -> ("Task/" + stored.resource().getIdPart()).equals(answered.focus()))
                .filter(stored -> UnitTask.of((Task) stored.resource()).isEmpty())
                .flatMap(stored -> mirrored(stored, answered.task()))
                .toList();
    }

    private static Stream<Owned> mirrored(StoredResource stored, Task answer) {
        Task before = (Task) stored.resource();
        if (before.getStatus() == TaskStatus.CANCELLED || before.getStatus() == answer.getStatus()) {
            return Stream.empty();
        }
        Task after = before.copy();
        after.setStatus(answer.getStatus());
        after.setStatusReason(answer.getStatusReason());
        after.setLastModifiedElement(answer.getLastModifiedElement());
        return Stream.of(new Owned(after, stored.unit()));
    }

    private static Consequences requested(Task task, Sent sent) {
        return TaskRequest.of(task, sent)
                .flatMap(request -> request.work())
                .map(work -> new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of()))
                .orElse(Consequences.NONE);
    }
}

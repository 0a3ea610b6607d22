package se.brygga.coordination.task;

import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.casework.Desk.REGION;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Work;

/** One call to planning, as a field of coordination asks for it, and answers to it. */
final class WorkScript {

    static final Instant NOW = Instant.parse("2026-02-17T09:00:00Z");
    static final Instant DUE = Instant.parse("2026-02-20T22:59:59Z");
    static final Instant REMIND = DUE.minus(Duration.ofDays(1));
    static final String KEY = "discharge/stay1/call";

    private WorkScript() {}

    static Desk desk() {
        return new Desk(NOW, new Tasks());
    }

    static Work call(Work.State state) {
        return call(DUE, state);
    }

    static Work call(Instant due, Work.State state) {
        return new Work(
                KEY,
                WorkCode.CALL_TO_PLANNING.code(),
                "Kalla till planering.",
                HOME_NURSING,
                HOSPITAL,
                "Encounter/stay1",
                due.minus(Duration.ofDays(1)),
                due,
                REGION,
                state);
    }

    static void say(Desk desk, Work work) {
        desk.apply(new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of()));
    }

    static Task task(Desk desk) {
        return UnitTask.find(desk.file(), TaskOfWork.taskId(desk.file(), KEY))
                .orElseThrow()
                .task();
    }

    /** Returns what a system sends that knows only the task's identifier and what it answers, now. */
    static Task answer(Desk desk, String status) {
        Task kept = task(desk);
        Task answer = new Task();
        answer.setId(kept.getIdPart());
        answer.addIdentifier(kept.getIdentifierFirstRep().copy());
        answer.setLastModified(Date.from(desk.file().now()));
        return answer.setStatus(TaskStatus.fromCode(status));
    }
}

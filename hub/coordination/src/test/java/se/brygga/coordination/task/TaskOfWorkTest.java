package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.casework.Desk.REGION;
import static se.brygga.coordination.task.WorkScript.DUE;
import static se.brygga.coordination.task.WorkScript.call;
import static se.brygga.coordination.task.WorkScript.say;
import static se.brygga.coordination.task.WorkScript.task;

import java.time.Duration;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Work;
import se.brygga.core.fhir.Canonical;
import se.brygga.profiles.ProfileValidator;

class TaskOfWorkTest {

    private final Desk desk = WorkScript.desk();

    @Test
    void workBecomesATaskOfTheUnitThatIsToDoIt() {
        say(desk, call(Work.State.OPEN));

        Task task = task(desk);
        assertThat(ProfileValidator.shared().errorsOfTranslated(task)).isEmpty();
        assertThat(task.getMeta().getSource()).isEqualTo(Canonical.source("SE2120009994-V1"));
        assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo(HOME_NURSING);
        assertThat(task.getFocus().getReference()).isEqualTo("Encounter/stay1");
        assertThat(task.getRestriction().getPeriod().getEnd().toInstant()).isEqualTo(DUE);
        assertThat(desk.file().letters())
                .extracting(Letter::event, Letter::sender, Letter::receiver)
                .containsExactly(tuple("task", HOSPITAL, HOME_NURSING));
    }

    @Test
    void answerByIdentifierFindsTheIdThatTheRecordGivesIt() {
        say(desk, call(Work.State.OPEN));
        String identifier =
                Canonical.TASK + "|" + task(desk).getIdentifierFirstRep().getValue();

        assertThat(task(desk).getIdPart()).isEqualTo(desk.file().hash().id("SE2120009994-V1", "Task", identifier));
    }

    @Test
    void sameWorkAgainChangesNothing() {
        say(desk, call(Work.State.OPEN));
        int letters = desk.file().letters().size();

        Consequences again = TaskOfWork.consequences(desk.file(), call(Work.State.OPEN));

        assertThat(again.resources()).isEmpty();
        assertThat(again.letters()).isEmpty();
        assertThat(letters).isEqualTo(1);
    }

    @Test
    void workThatIsWantedAgainOpensItsTaskAnew() {
        say(desk, call(Work.State.OPEN));
        say(desk, call(Work.State.STOPPED));
        assertThat(task(desk).getStatus()).isEqualTo(TaskStatus.CANCELLED);

        say(desk, call(DUE.plus(Duration.ofDays(5)), Work.State.OPEN));

        assertThat(task(desk).getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(task(desk).getRestriction().getPeriod().getEnd().toInstant()).isAfter(DUE);
    }

    @Test
    void ownerIsRemindedOnceAndTheEscalationUnitIsToldOnce() {
        say(desk, call(Work.State.OPEN));

        desk.until(DUE.minusSeconds(1));
        assertThat(task(desk).getPriority()).isEqualTo(TaskPriority.ASAP);
        desk.until(DUE.plusSeconds(1));
        say(desk, call(Work.State.OPEN));
        desk.until(DUE.plusSeconds(3600));

        assertThat(task(desk).getPriority()).isEqualTo(TaskPriority.URGENT);
        assertThat(desk.file().letters())
                .extracting(Letter::receiver)
                .containsExactly(HOME_NURSING, HOME_NURSING, HOME_NURSING, REGION);
    }

    @Test
    void escalationEndsWithTheTask() {
        say(desk, call(Work.State.OPEN));
        desk.until(DUE.plusSeconds(1));

        assertThat(desk.send(HOME_NURSING, WorkScript.answer(desk, "completed")))
                .isEmpty();

        assertThat(UnitTask.all(desk.file())).hasSize(2).noneMatch(UnitTask::isOpen);
    }

    @Test
    void nothingRingsForATaskThatHasBeenAnswered() {
        say(desk, call(Work.State.OPEN));
        desk.send(HOME_NURSING, WorkScript.answer(desk, "completed"));

        assertThat(desk.file().alarms().values()).allMatch(alarm -> alarm.at() == null);
        desk.until(DUE.plus(Duration.ofDays(9)));
        assertThat(UnitTask.all(desk.file())).hasSize(1);
    }

    @Test
    void taskThatIsHandedToAnotherUnitLeavesTheFirst() {
        say(desk, call(Work.State.OPEN));
        Work moved = call(Work.State.OPEN);
        say(
                desk,
                new Work(
                        moved.key(),
                        moved.code(),
                        moved.text(),
                        HOME_CARE,
                        HOSPITAL,
                        moved.focus(),
                        moved.remind(),
                        moved.due(),
                        null,
                        Work.State.OPEN));

        assertThat(UnitTask.all(desk.file()))
                .extracting(one -> one.owner() + " " + one.task().getStatus().toCode())
                .containsExactlyInAnyOrder(HOME_NURSING + " cancelled", HOME_CARE + " requested");
    }

    @Test
    void everythingAboutAResourceStopsAtOnce() {
        say(desk, call(Work.State.OPEN));

        desk.apply(TaskOfWork.stopped(desk.file(), "Encounter/stay1"));

        assertThat(task(desk).getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }
}

package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Work;
import se.brygga.core.message.Refusal;

/** Every state of a Task, every answer, every kind of sender. */
class TaskTransitionTest {

    @ParameterizedTest(name = "{0}, {2} answers {1}: {3}")
    @CsvFileSource(resources = "task-transitions.csv", delimiter = ';', numLinesToSkip = 1)
    void answers(String state, String answer, String sender, String outcome) {
        Desk desk = WorkScript.desk();
        WorkScript.say(desk, WorkScript.call(Work.State.OPEN));
        bring(desk, state);
        TaskStatus before = WorkScript.task(desk).getStatus();
        desk.until(WorkScript.NOW.plusSeconds(1200));

        Optional<Refusal> refusal = desk.send(unit(sender), answer(desk, answer));

        Task after = WorkScript.task(desk);
        if (refusal.isPresent()) {
            assertThat(refusal.get().code()).isEqualTo(outcome);
            assertThat(after.getStatus()).isEqualTo(before);
        } else {
            assertThat(word(after)).isEqualTo(outcome);
            assertThat(after.getRestriction().getPeriod().getEnd().toInstant()).isEqualTo(WorkScript.DUE);
        }
    }

    private static void bring(Desk desk, String state) {
        desk.until(WorkScript.NOW.plusSeconds(600));
        switch (state) {
            case "requested" -> {}
            case "done-as-recorded" -> WorkScript.say(desk, WorkScript.call(Work.State.DONE));
            case "not-wanted" -> WorkScript.say(desk, WorkScript.call(Work.State.STOPPED));
            default -> assertThat(desk.send(HOME_NURSING, answer(desk, state))).isEmpty();
        }
    }

    private static Task answer(Desk desk, String status) {
        Task answer = WorkScript.answer(desk, status);
        return answer.setStatusReason(new CodeableConcept().setText("Vi har ingen plats"));
    }

    private static String unit(String sender) {
        return switch (sender) {
            case "owner" -> HOME_NURSING;
            case "requester" -> HOSPITAL;
            case "colleague unit" -> "SE2120009994-HSV02";
            case "provider above" -> "SE2120009994-V1";
            default -> HOME_CARE;
        };
    }

    private static String word(Task task) {
        boolean byHub = UnitTask.of(task).orElseThrow().endedByHub();
        return byHub
                ? task.getStatusReason().getCodingFirstRep().getCode()
                : task.getStatus().toCode();
    }
}

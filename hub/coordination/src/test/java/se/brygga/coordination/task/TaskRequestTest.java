package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.util.Date;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.message.Refusal;

class TaskRequestTest {

    private final Desk desk = WorkScript.desk();

    @Test
    void requestBecomesTheOtherUnitsTaskAndFollowsItsAnswer() {
        desk.send(HOSPITAL, request());
        UnitTask asked = UnitTask.all(desk.file()).get(0);
        assertThat(asked.owner()).isEqualTo(HOME_NURSING);

        desk.send(HOME_NURSING, answer(asked, TaskStatus.ACCEPTED));
        assertThat(own().getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        desk.send(HOSPITAL, request());
        assertThat(own().getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        desk.until(WorkScript.NOW.plusSeconds(60));
        desk.send(HOME_NURSING, answer(asked, TaskStatus.COMPLETED));

        assertThat(own().getStatus()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(desk.file().letters())
                .extracting(Letter::receiver)
                .containsExactly(HOME_NURSING, HOSPITAL, HOSPITAL);
    }

    @Test
    void cancelledRequestStopsTheOtherUnitsTask() {
        desk.send(HOSPITAL, request());

        desk.send(HOSPITAL, request().setStatus(TaskStatus.CANCELLED));

        assertThat(UnitTask.all(desk.file())).noneMatch(UnitTask::isOpen);
    }

    @Test
    void onlyTheRequesterAndTheOwnerAreTold() {
        desk.send(HOSPITAL, request());

        assertThat(desk.file().letters()).extracting(Letter::receiver).doesNotContain(HOME_CARE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "owner unknown, UNIT_UNKNOWN",
        "no owner, UNIT_UNKNOWN",
        "unknown work, WORK_UNKNOWN",
        "no last time, TASK_DUE",
        "over before it began, END_BEFORE_START"
    })
    void badRequestIsRefused(String flaw, String code) {
        Task request = request();
        switch (flaw) {
            case "owner unknown" -> request.setOwner(UnitReference.to("SE2120009994-X99"));
            case "no owner" -> request.setOwner(null);
            case "unknown work" -> request.setCode(WorkCode.concept("sing"));
            case "no last time" -> request.setRestriction(null);
            default -> request.setAuthoredOn(Date.from(WorkScript.DUE.plusSeconds(1)));
        }

        assertThat(desk.send(HOSPITAL, request)).map(Refusal::code).contains(code);
        assertThat(UnitTask.all(desk.file())).isEmpty();
    }

    @ParameterizedTest(name = "answer {0}: {1}")
    @CsvSource({"to nothing, TASK_UNKNOWN", "from the future, TIME_IN_FUTURE", "no without a reason, TASK_REASON"})
    void badAnswerIsRefused(String flaw, String code) {
        desk.send(HOSPITAL, request());
        Task answer = answer(UnitTask.all(desk.file()).get(0), TaskStatus.ACCEPTED);
        switch (flaw) {
            case "to nothing" -> answer.getIdentifierFirstRep().setValue("never-given");
            case "from the future" -> answer.setLastModified(Date.from(WorkScript.NOW.plusSeconds(301)));
            default -> answer.setStatus(TaskStatus.REJECTED);
        }

        assertThat(desk.send(HOME_NURSING, answer)).map(Refusal::code).contains(code);
    }

    @Test
    void tasksOfOtherKindsAreLeftAlone() {
        Task foreign = request().setCode(new CodeableConcept().setText("Sing"));
        foreign.setOwner(null);

        assertThat(desk.send(HOSPITAL, foreign)).isEmpty();
        assertThat(UnitTask.all(desk.file())).isEmpty();
    }

    private Task own() {
        return desk.file().resources(Task.class).stream()
                .map(stored -> (Task) stored.resource())
                .filter(task -> task.getIdPart().equals("r1"))
                .findFirst()
                .orElseThrow();
    }

    private static Task request() {
        Task task = new Task();
        task.setId("r1");
        task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setCode(WorkCode.concept("home-visit")).setDescription("Ta prover i morgon.");
        task.setAuthoredOn(Date.from(WorkScript.NOW));
        task.setOwner(UnitReference.to(HOME_NURSING));
        task.getRestriction().getPeriod().setEnd(Date.from(WorkScript.DUE));
        return task;
    }

    private Task answer(UnitTask asked, TaskStatus status) {
        Task answer = asked.task().copy().setStatus(status);
        return answer.setLastModified(Date.from(desk.file().now()));
    }
}

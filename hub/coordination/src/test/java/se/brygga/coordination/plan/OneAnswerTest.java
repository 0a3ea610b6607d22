package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.discharge.DischargeHouse;

/** One call to joint planning asks each unit for one answer, however the hub heard of the call. */
class OneAnswerTest {

    private static final String READY = "admitted 09T09:30, ready 10T09:00";

    private final PlanScript script = PlanScript.upTo(JointPlanState.DRAFT);

    OneAnswerTest() {
        var decision = new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
        decision.setId("decision");
        script.file.keep(decision, HOME_CARE);
    }

    @Test
    void aPlanThatCallsAsksTheUnitAndTheDischargeDoesNot() {
        DischargeHouse.follow(script.file, READY);
        calls(HOME_CARE);
        DischargeHouse.follow(script.file, READY);

        assertThat(answers(HOME_CARE)).singleElement().satisfies(work -> assertThat(work.focus())
                .startsWith("CarePlan/"));
    }

    @Test
    void aUnitThatThePlanDoesNotCallHasNothingToAnswer() {
        calls(NURSING);
        DischargeHouse.follow(script.file, READY);

        assertThat(answers(HOME_CARE)).isEmpty();
        assertThat(answers(NURSING)).hasSize(1);
    }

    @Test
    void aCallThatOnlyTheHospitalToldOfIsAnsweredToIt() {
        DischargeHouse.follow(script.file, READY + ", call 10T09:30");

        assertThat(answers(HOME_CARE)).singleElement().satisfies(work -> assertThat(work.focus())
                .startsWith("Encounter/"));
    }

    @Test
    void onceThePlanCallsTooItAloneAsks() {
        DischargeHouse.follow(script.file, READY + ", call 10T09:30");
        calls(HOME_CARE);
        DischargeHouse.follow(script.file, READY + ", call 10T09:30");

        assertThat(answers(HOME_CARE)).singleElement().satisfies(work -> assertThat(work.focus())
                .startsWith("CarePlan/"));
    }

    private void calls(String unit) {
        Instant meeting = PlanScript.MEETING;
        script.takes(CARE_CENTRE, PlanPapers.call(meeting, unit));
    }

    private List<Work> answers(String unit) {
        return script.file.work().values().stream()
                .filter(work ->
                        work.code().equals("answer-call") && work.owner().equals(unit))
                .filter(work -> work.state() == Work.State.OPEN)
                .toList();
    }
}

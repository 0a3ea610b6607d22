package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.answers;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.plan.PlanConfirmation.Answer;

/** Later in the life of a plan: a call to its follow-up, and who takes part no longer. */
class PlanFollowUpCallTest {

    private static final Instant FOLLOW_UP = PlanScript.MEETING.plus(Duration.ofDays(80));

    private final PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);

    @Test
    void aUnitThatCannotComeToAFollowUpStillDoesItsPart() {
        script.takes(CARE_CENTRE, PlanPapers.call(FOLLOW_UP, NURSING, HOME_CARE));
        assertThat(replies(Work.State.OPEN)).containsExactlyInAnyOrder(NURSING, HOME_CARE);

        script.contributes(NURSING, plan -> answers(plan, "declined", "Semester"));

        assertThat(script.plan().call().replies().get(NURSING).answer()).isEqualTo(Answer.DECLINED);
        assertThat(script.plan().parts().confirmations().get(NURSING).answer()).isEqualTo(Answer.CONFIRMED);
        assertThat(replies(Work.State.OPEN)).containsExactly(HOME_CARE);
    }

    @Test
    void aPartThatWaitsToBeConfirmedIsAnsweredFirst() {
        script.takes(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, NURSING));
        script.adds(NURSING, "Promenad");

        script.contributes(NURSING, plan -> answers(plan, "declined", "Ingen tid"));

        assertThat(script.plan().parts().confirmations().get(NURSING).answer()).isEqualTo(Answer.DECLINED);
        assertThat(script.plan().call().replies().get(NURSING).answer()).isEqualTo(Answer.PENDING);
    }

    @Test
    void afterTheMeetingNobodyIsAskedIfTheyCome() {
        script.takes(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, NURSING));
        script.file.at(PlanScript.MEETING.plusSeconds(3600));
        script.takes(CARE_CENTRE, frame(script.version(), JointPlanState.ACTIVE, plan -> {}));

        assertThat(replies(Work.State.OPEN)).isEmpty();
    }

    @Test
    void whoTakesPartNoLongerIsToldThatItIsOverAndNoMore() {
        PlanScript planning = PlanScript.upTo(JointPlanState.DRAFT);
        Consequences told = planning.takes(
                CARE_CENTRE,
                frame(planning.version(), JointPlanState.DRAFT, plan -> PlanPapers.team(plan, CARE_CENTRE, NURSING)));

        Letter letter = told.letters().stream()
                .filter(one -> one.receiver().equals(HOME_CARE))
                .findFirst()
                .orElseThrow();
        assertThat(letter.resources()).hasSize(1);
        CarePlan over = (CarePlan) letter.resources().get(0);
        assertThat(over.getStatus()).isEqualTo(CarePlanStatus.COMPLETED);
        assertThat(over.getTitle()).isNotEqualTo("Bo hemma");
        assertThat(over.getGoal()).isEmpty();
    }

    private List<String> replies(Work.State state) {
        return script.file.work().values().stream()
                .filter(work -> work.text().startsWith("Svara på kallelsen") && work.state() == state)
                .map(Work::owner)
                .toList();
    }
}

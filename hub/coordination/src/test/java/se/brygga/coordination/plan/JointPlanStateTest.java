package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.answers;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.coordination.plan.PlanConfirmation.Answer;

/** The states of domain.md 7 and who brings a plan from one to another. */
class JointPlanStateTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "DRAFT, CALLED, accepted", "DRAFT, PLANNING, accepted", "DRAFT, PROPOSED, PLAN_STATE",
        "DRAFT, ACTIVE, PLAN_STATE", "DRAFT, COMPLETED, PLAN_STATE", "DRAFT, ERROR, accepted",
        "CALLED, DRAFT, PLAN_STATE", "CALLED, PLANNING, accepted", "CALLED, PROPOSED, PLAN_STATE",
        "CALLED, ACTIVE, PLAN_STATE", "CALLED, ERROR, accepted", "PLANNING, DRAFT, PLAN_STATE",
        "PLANNING, CALLED, PLAN_STATE", "PLANNING, ACTIVE, PLAN_STATE", "PLANNING, COMPLETED, PLAN_STATE",
        "PLANNING, ERROR, accepted", "PROPOSED, PLANNING, accepted", "PROPOSED, ACTIVE, PLAN_NOT_CONFIRMED",
        "PROPOSED, COMPLETED, PLAN_STATE", "PROPOSED, ERROR, accepted", "ACTIVE, DRAFT, PLAN_STATE",
        "ACTIVE, PROPOSED, PLAN_STATE", "ACTIVE, COMPLETED, accepted", "ACTIVE, ERROR, accepted",
        "COMPLETED, ACTIVE, PLAN_STATE", "COMPLETED, ERROR, accepted"
    })
    void theKeeperGoesStepByStep(JointPlanState from, JointPlanState to, String verdict) {
        PlanScript script = PlanScript.upTo(from);

        assertThat(script.verdict(CARE_CENTRE, frame(script.version(), to, plan -> {})))
                .isEqualTo(verdict);
    }

    @Test
    void aCallMakesADraftCalledAndRepliesAreKept() {
        PlanScript script = PlanScript.upTo(JointPlanState.CALLED);
        int read = script.version();
        script.takes(NURSING, contribution(read, plan -> answers(plan, "confirmed", "")));
        script.takes(HOME_CARE, contribution(read, plan -> answers(plan, "declined", "Semester")));

        assertThat(script.plan().state()).isEqualTo(JointPlanState.CALLED);
        assertThat(script.plan().call().replies().get(NURSING).answer()).isEqualTo(Answer.CONFIRMED);
        assertThat(script.plan().call().replies().get(HOME_CARE).reason()).isEqualTo("Semester");
    }

    @Test
    void aPlanHoldsWhenEveryUnitWithAnActivityHasConfirmed() {
        PlanScript script = PlanScript.upTo(JointPlanState.PROPOSED);
        assertThat(script.plan().parts().toConfirm()).containsExactlyInAnyOrder(NURSING, HOME_CARE);

        script.confirms(NURSING);
        assertThat(script.plan().state()).isEqualTo(JointPlanState.PROPOSED);
        script.confirms(HOME_CARE);
        assertThat(script.plan().state()).isEqualTo(JointPlanState.ACTIVE);
    }

    @Test
    void whoDeclinesSaysWhyAndThePlanDoesNotHold() {
        PlanScript script = PlanScript.upTo(JointPlanState.PROPOSED);
        assertThat(script.verdict(NURSING, contribution(script.version(), plan -> answers(plan, "declined", ""))))
                .isEqualTo("PLAN_REASON");

        script.contributes(NURSING, plan -> answers(plan, "declined", "Vi har inte fått beslutet"));
        script.confirms(HOME_CARE);

        assertThat(script.plan().state()).isEqualTo(JointPlanState.PROPOSED);
        assertThat(script.plan().parts().confirmations().get(NURSING).answer()).isEqualTo(Answer.DECLINED);
        assertThat(script.file.work().values()).anyMatch(work -> work.code().equals("plan-declined"));
        assertThat(PlanPrint.text(
                        PlanComposition.compose(script.plan(), PlanView.WHOLE, script.file),
                        PlanParties.ORGANISATIONS,
                        Language.SV))
                .contains("Åkerby hemsjukvård har tackat nej / declines: Vi har inte fått beslutet");
    }

    @Test
    void aChangeAsksOnlyTheUnitThatItTouches() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        int before = script.version();
        script.adds(HOME_CARE, "Matdistribution");

        assertThat(script.plan().state()).isEqualTo(JointPlanState.ACTIVE);
        assertThat(script.plan().version()).isEqualTo(before + 1);
        assertThat(script.plan().parts().toConfirm()).containsExactly(HOME_CARE);
    }

    @Test
    void anotherGoalAsksEveryUnitAgain() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        script.contributes(NURSING, plan -> {
            PlanPapers.goal(plan, "Sova hela natten", "");
            answers(plan, "confirmed", "");
        });

        assertThat(script.plan().parts().toConfirm()).containsExactlyInAnyOrder(CARE_CENTRE, HOME_CARE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CALLED", "PLANNING", "PROPOSED", "ACTIVE", "COMPLETED"})
    void anyParticipantRecordsThatTheConsentIsWithdrawn(JointPlanState state) {
        PlanScript script = PlanScript.upTo(state);
        script.takes(HOME_CARE, contribution(1, plan -> PlanPapers.consent(plan, "withdrawn")));

        assertThat(script.plan().state()).isEqualTo(JointPlanState.REVOKED);
        assertThat(script.verdict(
                        NURSING, contribution(script.version(), plan -> PlanPapers.activity(plan, "add", "x"))))
                .isEqualTo("PLAN_OVER");
    }
}

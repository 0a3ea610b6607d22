package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;
import static se.brygga.coordination.plan.PlanParties.NURSING_BODY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.fhir.Canonical;

class PlanConsequencesTest {

    @Test
    void theCallGoesToTheInvitedWithoutWhatThePartiesWrote() {
        PlanScript script = PlanScript.upTo(JointPlanState.DRAFT);
        Consequences called = script.takes(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, NURSING, HOME_CARE));

        assertThat(called.letters()).map(Letter::event).containsOnly("plan-call");
        assertThat(called.letters()).map(Letter::receiver).containsExactlyInAnyOrder(NURSING, HOME_CARE);
        assertThat(called.work())
                .filteredOn(work -> work.code().equals("answer-call"))
                .hasSize(2);
    }

    @Test
    void aContributionIsToldToEveryOtherParty() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        Consequences told =
                script.takes(NURSING, contribution(script.version(), plan -> activity(plan, "add", "Promenad")));

        assertThat(told.letters()).map(Letter::receiver).containsExactlyInAnyOrder(CARE_CENTRE, HOME_CARE);
        CarePlan composed = (CarePlan) told.letters().get(0).resources().get(0);
        assertThat(composed.getActivity()).hasSize(4);
        assertThat(told.resources()).map(Owned::unit).contains(NURSING).doesNotContain(HOME_CARE);
    }

    @Test
    void withdrawnConsentTellsOnlyThatThePlanHasEnded() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        Consequences told = script.takes(HOME_CARE, contribution(1, plan -> PlanPapers.consent(plan, "withdrawn")));

        assertThat(told.letters()).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.resources()).hasSize(1);
            CarePlan ended = (CarePlan) letter.resources().get(0);
            assertThat(ended.getActivity()).isEmpty();
            assertThat(ended.getGoal()).isEmpty();
            assertThat(ended.getTitle()).isNotEqualTo("Bo hemma");
        });
        assertThat(script.file.work().values()).noneMatch(work -> work.state() == Work.State.OPEN);
        assertThat(script.file.alarms().values()).allMatch(alarm -> alarm.at() == null);
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        Sent sent = script.sent(NURSING, contribution(script.version(), plan -> activity(plan, "add", "Promenad")));
        Consequences first = script.file.take(script.plans, sent);
        Consequences again = script.file.take(script.plans, sent);

        assertThat(again.acts()).hasSize(1);
        assertThat(again.letters())
                .map(Letter::key)
                .isEqualTo(first.letters().stream().map(Letter::key).toList());
        assertThat(again.work()).isEqualTo(first.work());
        script.adds(HOME_CARE, "Matdistribution");
        int version = script.version();
        assertThat(script.plans.judge(script.file, sent)).isEmpty();
        assertThat(script.plans.follow(script.file, sent)).isEqualTo(Consequences.NONE);
        assertThat(script.version()).isEqualTo(version);
    }

    @Test
    void whatIsKeptIsNoActWhenItComesBack() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        Consequences told =
                script.takes(NURSING, contribution(script.version(), plan -> activity(plan, "add", "Promenad")));
        for (Owned owned : told.resources()) {
            Sent back = new Sent(
                    "back",
                    script.file.now(),
                    script.file.provider(owned.unit()),
                    owned.unit(),
                    List.of(owned.resource()));
            assertThat(script.plans.judge(script.file, back)).isEmpty();
            assertThat(script.plans.follow(script.file, back)).isEqualTo(Consequences.NONE);
        }
    }

    @Test
    void theFollowUpIsRemindedFourteenDaysBeforeAndLeadsToTheNext() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        assertThat(script.file.work().values())
                .filteredOn(work -> work.code().equals("follow-up-plan"))
                .singleElement()
                .satisfies(work -> assertThat(work.remind()).isEqualTo(Instant.parse("2026-05-27T06:00:00Z")));
        script.file.at(Instant.parse("2026-05-27T06:00:00Z"));
        script.file.ring(script.plans, "plan");
        assertThat(script.file.work().values())
                .filteredOn(work -> work.code().equals("follow-up-plan"))
                .hasSize(3);

        script.file.at(Instant.parse("2026-06-10T10:00:00Z"));
        script.takes(CARE_CENTRE, frame(script.version(), JointPlanState.ACTIVE, plan -> {
            plan.getGoal().clear();
            PlanPapers.goal(plan, "Gå till affären", "partly");
            plan.getContained().remove(1); // the goal without an outcome
        }));
        assertThat(script.plan().frame().followUpOn()).isEqualTo(LocalDate.of(2026, 9, 10));
        assertThat(script.plan().frame().goals()).map(PlanGoal::outcome).containsExactly("partly");
    }

    @Test
    void linkedPlansShowTitleOwnerAndStatusOnly() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        var sub = new CarePlan();
        sub.setId("gp");
        sub.setTitle("Genomförandeplan");
        sub.setStatus(CarePlan.CarePlanStatus.ACTIVE);
        sub.addCategory()
                .addCoding()
                .setSystem("https://fhir.inera.se/CodeSystem/typeofcareplan-cs")
                .setCode("GP");
        sub.addPartOf(Refs.toPlan(PlanPapers.PLAN));
        sub.setDescription("Hemligt");
        script.file.keep(sub, HOME_CARE);

        CarePlan whole = PlanComposition.compose(script.plan(), PlanView.WHOLE, script.file)
                .plan();
        assertThat(whole.getSupportingInfo())
                .map(Reference::getDisplay)
                .containsExactly("Genomförandeplan, Åkerby kommun, socialtjänst, active");

        PlanView without = new PlanView(body -> !body.equals(script.file.provider(HOME_CARE)), false);
        assertThat(PlanComposition.compose(script.plan(), without, script.file)
                        .plan()
                        .getSupportingInfo())
                .isEmpty();
    }

    @Test
    void aPartThatMayNotBeSeenIsLeftOut() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);
        var told = PlanComposition.compose(
                script.plan(), new PlanView(body -> !body.equals(NURSING_BODY), true), script.file);
        var silent = PlanComposition.compose(
                script.plan(), new PlanView(body -> !body.equals(NURSING_BODY), false), script.file);

        assertThat(told.plan().getActivity()).hasSize(2);
        assertThat(told.plan().getNote()).hasSize(1);
        assertThat(silent.plan().getNote()).isEmpty();
        assertThat(told.team().getParticipant())
                .hasSize(silent.team().getParticipant().size() + 1);
        assertThat(silent.provenance()).hasSize(3);
    }

    @Test
    void aPlanAfterDischargeReplacesThePlanAtDischarge() {
        var script = new PlanScript();
        script.takes(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> {
            plan.getIdentifierFirstRep().setValue("SPU-1");
            plan.getCategoryFirstRep().getCodingFirstRep().setCode("SPU");
        }));
        script.takes(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> plan.addReplaces(Refs.toPlan("SPU-1"))));

        assertThat(JointPlan.of("SPU-1", script.file.acts(JointPlan.caseId("SPU-1")))
                        .state())
                .isEqualTo(JointPlanState.COMPLETED);
        assertThat(script.verdict(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> {
                    plan.getIdentifierFirstRep().setSystem(Canonical.JOINT_PLAN).setValue("SIP-10");
                    plan.addReplaces(Refs.toPlan("SPU-2"));
                })))
                .isEqualTo("PLAN_UNKNOWN");
    }
}

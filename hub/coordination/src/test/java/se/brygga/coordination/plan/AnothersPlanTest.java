package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.PLAN;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Sent;

/** A right plan id with the wrong person (domain.md 7, PLAN_UNKNOWN): nothing is told, nothing is changed. */
class AnothersPlanTest {

    private static final String OTHER_PERSON = "tretton";

    private final List<Act> anothers =
            PlanScript.upTo(JointPlanState.ACTIVE).file.acts(JointPlan.caseId(PLAN));
    private final PlanScript script = new PlanScript();

    AnothersPlanTest() {
        script.file.begunFor(OTHER_PERSON, anothers);
    }

    static Stream<Arguments> messages() {
        int version = PlanScript.upTo(JointPlanState.ACTIVE).version();
        return Stream.of(
                row("a contribution", NURSING, contribution(version, plan -> activity(plan, "add", "Promenad"))),
                row("a stale one", NURSING, contribution(1, plan -> activity(plan, "add", "Promenad"))),
                row("a withdrawal", HOME_CARE, contribution(version, plan -> PlanPapers.consent(plan, "withdrawn"))),
                row("a call", CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, NURSING)),
                row("its frame", CARE_CENTRE, frame(version, JointPlanState.ACTIVE, plan -> {})),
                row("by a stranger", PlanParties.OTHER, contribution(version, plan -> {})));
    }

    private static Arguments row(String what, String unit, Resource sent) {
        return Arguments.of(what, unit, sent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void itIsUnknownWhateverIsSent(String what, String unit, Resource sent) {
        assertThat(script.verdict(unit, sent)).isEqualTo("PLAN_UNKNOWN");
        assertThat(follows(script.sent(unit, sent))).isEqualTo(Consequences.NONE);
    }

    @Test
    void itsIdIsTakenForANewPlanAlsoInTheWordsOfTheFirst() {
        assertThat(script.verdict(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> {})))
                .isEqualTo("PLAN_EXISTS");
        var first = new Sent(
                "message-1",
                PlanScript.NOW,
                PlanParties.REGION,
                CARE_CENTRE,
                List.of(frame(0, JointPlanState.DRAFT, plan -> {})));
        assertThat(script.plans.judge(script.file, first)).isPresent();
        assertThat(follows(first)).isEqualTo(Consequences.NONE);
    }

    @Test
    void anAlarmOfItWakesNobody() {
        var alarm = new Alarm("plan/x/follow-up/" + PLAN, PlanScript.NOW);
        assertThat(script.plans.wake(script.file, alarm)).isEqualTo(Consequences.NONE);
        assertThat(script.file.work()).isEmpty();
    }

    @Test
    void itIsNotAmongThePlansOfThePerson() {
        script.file.keep(frame(0, JointPlanState.DRAFT, plan -> {}), CARE_CENTRE);
        assertThat(JointPlans.all(script.file)).isEmpty();
        script.file.merge(OTHER_PERSON);
        assertThat(JointPlans.all(script.file)).extracting(JointPlan::id).containsExactly(PLAN);
    }

    @Test
    void onceBothAreOnePersonItGoesOn() {
        script.file.merge(OTHER_PERSON);
        script.adds(NURSING, "Promenad");
        assertThat(script.version()).isEqualTo(anothers.size() + 1);
    }

    private Consequences follows(Sent sent) {
        return script.plans.follow(script.file, sent);
    }
}

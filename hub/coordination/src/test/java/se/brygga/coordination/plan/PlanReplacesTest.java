package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.PLAN;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;
import static se.brygga.coordination.plan.PlanParties.OTHER;

import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** Who may end a joint plan by one that replaces it (domain.md 7). */
class PlanReplacesTest {

    @ParameterizedTest(name = "{0} replaced by a {1} of {2}: {3}")
    @CsvSource({
        "SIP, SIP, SE2329990010-K01, accepted",
        "SIP, SIP, SE2120009994-HSV01, PLAN_KEEPER",
        "SIP, SIP, SE2120009986-HTJ01, PLAN_NOT_PARTICIPANT",
        "SPU, SPU, SE2120009994-HSV01, PLAN_KEEPER",
        "SPU, SIP, SE2120009994-HSV01, accepted",
        "SPU, SIP, SE2120009986-HTJ01, PLAN_NOT_PARTICIPANT"
    })
    void whoEndsAPlanAnswersForItOrTakesPartInTheOneAtDischarge(
            String before, String after, String unit, String verdict) {
        PlanScript script = begun(before);
        assertThat(script.verdict(unit, successor(after, unit))).isEqualTo(verdict);
    }

    @Test
    void itEndsTheOldOne() {
        PlanScript script = begun("SPU");
        script.takes(HOME_CARE, successor("SIP", HOME_CARE));
        assertThat(script.plan().state()).isEqualTo(JointPlanState.COMPLETED);
    }

    @Test
    void whatHasEndedMayBeNamedByAnyParticipant() {
        PlanScript script = PlanScript.upTo(JointPlanState.COMPLETED);
        int version = script.version();
        script.takes(NURSING, successor("SIP", NURSING));
        assertThat(script.version()).isEqualTo(version);
        assertThat(script.verdict(OTHER, successor("SIP", OTHER))).isEqualTo("PLAN_NOT_PARTICIPANT");
    }

    @Test
    void thePlanOfAnotherPersonIsUnknownAndStands() {
        var script = new PlanScript();
        script.file.begunFor("tretton", begun("SIP").file.acts(JointPlan.caseId(PLAN)));
        CarePlan successor = successor("SIP", CARE_CENTRE);

        assertThat(script.verdict(CARE_CENTRE, successor)).isEqualTo("PLAN_UNKNOWN");
        script.file.apply(script.plans.follow(script.file, script.sent(CARE_CENTRE, successor)));
        assertThat(script.version()).isEqualTo(1);
        assertThat(script.plan().state().isOver()).isFalse();
    }

    private static PlanScript begun(String type) {
        var script = new PlanScript();
        script.takes(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> type(plan, type)));
        return script;
    }

    private static CarePlan successor(String type, String unit) {
        return frame(0, JointPlanState.DRAFT, plan -> {
            type(plan, type);
            plan.setId("successor");
            plan.getIdentifier().get(0).setValue("SIP-10");
            PlanPapers.without(plan, Canonical.OVERALL_RESPONSIBILITY);
            plan.addExtension(Canonical.OVERALL_RESPONSIBILITY, UnitReference.to(unit));
            plan.addReplaces(Refs.toPlan(PLAN));
        });
    }

    private static void type(CarePlan plan, String type) {
        plan.getCategory().get(0).getCoding().get(0).setCode(type);
    }
}

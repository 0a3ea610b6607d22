package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.frame;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.core.fhir.Canonical;

/** The rules of domain.md 7, row by row. */
class StatutoryRulesTest {

    /** What a frame lacks, the rule, and the rule that binds it as a draft. */
    static Stream<Arguments> rows() {
        return Stream.of(
                row("SIP-01", "SIP-01", plan -> PlanPapers.without(plan, Canonical.PLAN_CONSENT)),
                row("SIP-01", "SIP-01", plan -> PlanPapers.consent(plan, "refused")),
                row("SIP-01", "SIP-01", plan -> consentWithout(plan, "on")),
                row("SIP-01", "SIP-01", plan -> consentWithout(plan, "recordedBy")),
                row("SIP-06", "accepted", plan -> PlanPapers.without(plan, Canonical.MEASURE_BY_OTHERS)),
                row("SIP-07", "accepted", plan -> PlanPapers.without(plan, Canonical.OVERALL_RESPONSIBILITY)),
                row("SIP-08", "accepted", plan -> PlanPapers.team(plan, PlanParties.NURSING, PlanParties.HOME_CARE)),
                row("SIP-09", "accepted", plan -> without(plan, "person")),
                row("SIP-10", "accepted", plan -> without(plan, "relatives")),
                row("SIP-11", "accepted", plan -> PlanPapers.without(plan, Canonical.FOLLOW_UP_ON)),
                row(
                        "SIP-12",
                        "SIP-12",
                        plan -> plan.addExtension(Canonical.COMPULSORY_OPEN_CARE, new BooleanType(true))));
    }

    private static Arguments row(String proposed, String draft, Consumer<CarePlan> lack) {
        return Arguments.of(proposed, draft, lack);
    }

    private static void consentWithout(CarePlan plan, String part) {
        plan.getExtensionByUrl(Canonical.PLAN_CONSENT).getExtension().removeIf(told -> part.equals(told.getUrl()));
    }

    private static void without(CarePlan plan, String who) {
        PlanPapers.without(plan, Canonical.PLAN_PARTICIPATION);
        PlanPapers.participation(plan, who.equals("person") ? "relatives" : "person", true);
        PlanPapers.participation(plan, who, false); // and no reason why not
    }

    @ParameterizedTest(name = "{0} binds what is proposed, as a draft: {1}")
    @MethodSource("rows")
    void whatIsProposedMustHaveIt(String proposed, String draft, Consumer<CarePlan> lack) {
        var script = new PlanScript();
        assertThat(script.verdict(PlanParties.CARE_CENTRE, frame(0, JointPlanState.DRAFT, lack)))
                .isEqualTo(draft);

        if (draft.equals("accepted")) {
            script.takes(PlanParties.CARE_CENTRE, frame(0, JointPlanState.DRAFT, lack));
            script.takes(PlanParties.CARE_CENTRE, frame(1, JointPlanState.CALLED, lack));
            script.takes(PlanParties.CARE_CENTRE, frame(2, JointPlanState.PLANNING, lack));
            script.adds(PlanParties.CARE_CENTRE, "Läkare ringer");
            script.takes(PlanParties.CARE_CENTRE, frame(4, JointPlanState.PLANNING, plan -> {
                lack.accept(plan);
                PlanPapers.team(plan, PlanParties.HOME_CARE);
            }));
            script.adds(PlanParties.HOME_CARE, "Trygghetslarm");
            assertThat(script.verdict(PlanParties.CARE_CENTRE, frame(6, JointPlanState.PROPOSED, lack)))
                    .isEqualTo(proposed);
        }
    }

    @Test
    void aPlanWithoutActivitiesSaysThatInterventionsAreMissing() {
        PlanScript script = PlanScript.upTo(JointPlanState.PLANNING);

        assertThat(script.verdict(PlanParties.CARE_CENTRE, frame(3, JointPlanState.PROPOSED, plan -> {})))
                .isEqualTo("SIP-02");
        script.adds(PlanParties.CARE_CENTRE, "Läkare ringer");
        assertThat(script.verdict(PlanParties.CARE_CENTRE, frame(4, JointPlanState.PROPOSED, plan -> {})))
                .isEqualTo("SIP-04");
    }

    @Test
    void thePartOfTheRegionMustBeThere() {
        PlanScript script = PlanScript.upTo(JointPlanState.PLANNING);
        script.adds(PlanParties.NURSING, "Sår läggs om");

        assertThat(script.verdict(PlanParties.CARE_CENTRE, frame(4, JointPlanState.PROPOSED, plan -> {})))
                .isEqualTo("SIP-05");
    }

    @Test
    void theLastActivityOfASideDoesNotEndInAPlanThatHolds() {
        PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);

        assertThat(script.verdict(
                        PlanParties.CARE_CENTRE,
                        PlanPapers.contribution(
                                script.version(), plan -> PlanPapers.activity(plan, "end", "läkare  ringer"))))
                .isEqualTo("SIP-05");
    }

    @ParameterizedTest
    @EnumSource(PlanRule.class)
    void everyRuleHasASentenceInBothLanguages(PlanRule rule) {
        assertThat(rule.text(Language.SV, "1", "2", "3")).endsWith(".").doesNotContain("{");
        assertThat(rule.text(Language.EN, "1", "2", "3"))
                .endsWith(".")
                .doesNotContain("{")
                .isNotEqualTo(rule.text(Language.SV, "1", "2", "3"));
        assertThat(PlanRule.find(rule.code())).contains(rule);
    }
}

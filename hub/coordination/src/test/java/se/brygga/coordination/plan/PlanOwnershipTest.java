package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;
import static se.brygga.coordination.plan.PlanParties.OTHER;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

/** Who may change what in a joint plan (domain.md 7), and what is refused. */
class PlanOwnershipTest {

    private final PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);

    static Stream<Arguments> contributions() {
        return Stream.of(
                row(
                        "own activity is changed",
                        "accepted",
                        HOME_CARE,
                        plan -> activity(plan, "change", "Trygghetslarm")),
                row("own activity ends", "accepted", HOME_CARE, plan -> activity(plan, "end", "Trygghetslarm")),
                row(
                        "another's activity is changed",
                        "SIP-OWNER",
                        HOME_CARE,
                        plan -> activity(plan, "change", "Sår läggs om")),
                row("another's activity ends", "SIP-OWNER", NURSING, plan -> activity(plan, "end", "Läkare ringer")),
                row("for another body", "SIP-OWNER", NURSING, plan -> performed(plan, UnitReference.to(HOME_CARE))),
                row("for itself by name", "accepted", NURSING, plan -> performed(plan, UnitReference.to(NURSING))),
                row("by the person", "SIP-03", NURSING, plan -> performed(plan, new Reference("Patient/tolvan"))),
                row(
                        "by an unknown unit",
                        "PLAN_UNKNOWN_UNIT",
                        NURSING,
                        plan -> performed(plan, UnitReference.to("SE2120009994-X"))),
                row("an unknown activity", "PLAN_UNKNOWN_ACTIVITY", NURSING, plan -> activity(plan, "change", "Okänt")),
                row("without words", "PLAN_WORDS", NURSING, plan -> activity(plan, "add", " ")),
                row("from no participant", "PLAN_NOT_PARTICIPANT", OTHER, plan -> activity(plan, "add", "Städ")),
                row("a goal by any participant", "accepted", NURSING, plan -> PlanPapers.goal(plan, "Sova", "")),
                row("a goal without words", "PLAN_GOAL", NURSING, plan -> PlanPapers.goal(plan, "", "")),
                row(
                        "a second overall responsibility",
                        "PLAN_SECOND_RESPONSIBILITY",
                        NURSING,
                        plan -> plan.addExtension(Canonical.OVERALL_RESPONSIBILITY, UnitReference.to(NURSING))),
                row(
                        "acceptance of what is not offered",
                        "PLAN_SECOND_RESPONSIBILITY",
                        NURSING,
                        plan -> plan.addExtension(Canonical.RESPONSIBILITY_ACCEPTED, new BooleanType(true))));
    }

    private static Arguments row(String situation, String verdict, String unit, Consumer<CarePlan> content) {
        return Arguments.of(situation, verdict, unit, content);
    }

    private static void performed(CarePlan plan, Reference performer) {
        activity(plan, "add", "Promenad").getDetail().addPerformer(performer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("contributions")
    void eachBodyChangesItsOwn(String situation, String verdict, String unit, Consumer<CarePlan> content) {
        assertThat(script.verdict(unit, contribution(script.version(), content)))
                .isEqualTo(verdict);
    }

    @Test
    void whoTakesNoPartIsNotToldWhoDoes() {
        Refusal refusal = script.judges(OTHER, contribution(script.version(), plan -> activity(plan, "add", "Städ")))
                .orElseThrow();
        PlanParties.ORGANISATIONS.all().forEach(body -> assertThat(refusal.text())
                .doesNotContain(body.name()));
    }

    @Test
    void aStateThatCannotFollowIsSaidInASentence() {
        assertThat(script.judges(CARE_CENTRE, frame(script.version(), JointPlanState.DRAFT, plan -> {}))
                        .orElseThrow()
                        .text())
                .contains("Planens läge är \"gäller\" och kan inte ändras till \"utkast\" nu")
                .contains(" / The state of the plan is \"")
                .satisfies(both -> assertThat(both.split(" / ")[1]).doesNotContain("gäller", "utkast"));
    }

    @Test
    void onlyTheKeeperChangesTheFrame() {
        assertThat(script.verdict(NURSING, frame(script.version(), JointPlanState.ACTIVE, plan -> {})))
                .isEqualTo("PLAN_KEEPER");
    }

    @Test
    void overallResponsibilityPassesWhenTheNewOneAccepts() {
        script.takes(CARE_CENTRE, frame(script.version(), JointPlanState.ACTIVE, plan -> {
            PlanPapers.without(plan, Canonical.OVERALL_RESPONSIBILITY);
            plan.addExtension(Canonical.OVERALL_RESPONSIBILITY, UnitReference.to(NURSING));
        }));
        assertThat(script.plan().responsibility().keeper().unit()).isEqualTo(CARE_CENTRE);

        script.contributes(
                NURSING, plan -> plan.addExtension(Canonical.RESPONSIBILITY_ACCEPTED, new BooleanType(true)));
        assertThat(script.plan().responsibility().keeper().unit()).isEqualTo(NURSING);
        assertThat(script.verdict(CARE_CENTRE, frame(script.version(), JointPlanState.ACTIVE, plan -> {})))
                .isEqualTo("PLAN_KEEPER");
    }

    @Test
    void twoOverallResponsibilitiesInAFrameAreRefused() {
        assertThat(script.verdict(
                        CARE_CENTRE,
                        frame(
                                script.version(),
                                JointPlanState.ACTIVE,
                                plan -> plan.addExtension(
                                        Canonical.OVERALL_RESPONSIBILITY, UnitReference.to(NURSING)))))
                .isEqualTo("PLAN_SECOND_RESPONSIBILITY");
    }

    @Test
    void anUnknownPlanUnitOrTimeIsRefused() {
        var empty = new PlanScript();
        assertThat(empty.verdict(NURSING, contribution(1, plan -> activity(plan, "add", "x"))))
                .isEqualTo("PLAN_UNKNOWN");
        assertThat(empty.verdict(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, NURSING)))
                .isEqualTo("PLAN_UNKNOWN");
        assertThat(script.verdict(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING, "SE2120009994-X")))
                .isEqualTo("PLAN_UNKNOWN_UNIT");
        assertThat(script.verdict(CARE_CENTRE, PlanPapers.call(PlanScript.MEETING)))
                .isEqualTo("PLAN_TIME");
        var early = new PlanScript();
        early.file.at(PlanScript.NOW.minus(Duration.ofDays(30)));
        assertThat(early.verdict(CARE_CENTRE, frame(0, JointPlanState.DRAFT, plan -> {})))
                .isEqualTo("PLAN_FUTURE");
    }

    @Test
    void aReplyToNothingIsRefused() {
        PlanScript draft = PlanScript.upTo(JointPlanState.DRAFT);
        assertThat(draft.verdict(NURSING, contribution(1, plan -> PlanPapers.answers(plan, "confirmed", ""))))
                .isEqualTo("PLAN_NOTHING_TO_ANSWER");
    }

    @Test
    void aStaleVersionIsToldWhatChangedAndWhose() {
        int read = script.version();
        script.adds(HOME_CARE, "Matdistribution");

        Refusal refusal = script.judges(NURSING, contribution(read, plan -> activity(plan, "add", "Promenad")))
                .orElseThrow();
        assertThat(refusal.code()).isEqualTo("PLAN_STALE");
        assertThat(refusal.text())
                .contains("version " + read, "version " + (read + 1), "aktivitet tillagd (Åkerby kommun, socialtjänst)")
                .contains(" / Your contribution was written for version " + read)
                .doesNotContain("Matdistribution");
        assertThat(script.verdict(NURSING, contribution(99, plan -> {}))).isEqualTo("PLAN_VERSION_UNKNOWN");
    }

    @Test
    void twoSidesAtOnceOneIsTakenTheOtherReadsAndSendsAgain() {
        int read = script.version();
        script.takes(HOME_CARE, contribution(read, plan -> activity(plan, "add", "Matdistribution")));
        assertThat(script.verdict(NURSING, contribution(read, plan -> activity(plan, "add", "Promenad"))))
                .isEqualTo("PLAN_STALE");
        script.adds(NURSING, "Promenad");

        assertThat(script.plan().parts().current()).map(PlanActivity::text).contains("Matdistribution", "Promenad");
    }

    @Test
    void confirmationsDoNotMakeEachOtherStale() {
        PlanScript proposed = PlanScript.upTo(JointPlanState.PROPOSED);
        int read = proposed.version();
        proposed.takes(NURSING, contribution(read, plan -> PlanPapers.answers(plan, "confirmed", "")));
        proposed.takes(HOME_CARE, contribution(read, plan -> PlanPapers.answers(plan, "confirmed", "")));

        assertThat(proposed.plan().state()).isEqualTo(JointPlanState.ACTIVE);
    }
}

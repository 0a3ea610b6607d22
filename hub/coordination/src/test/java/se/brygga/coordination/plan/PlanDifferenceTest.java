package se.brygga.coordination.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.plan.PlanPapers.activity;
import static se.brygga.coordination.plan.PlanPapers.contribution;
import static se.brygga.coordination.plan.PlanPapers.frame;
import static se.brygga.coordination.plan.PlanParties.CARE_CENTRE;
import static se.brygga.coordination.plan.PlanParties.HOME_CARE;
import static se.brygga.coordination.plan.PlanParties.NURSING;

import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.plan.PlanChange.How;
import se.brygga.coordination.plan.PlanChange.What;
import se.brygga.core.fhir.Canonical;

/** Whatever changes in an activity or the frame differs, and whoever has not read it is told so. */
class PlanDifferenceTest {

    private static final String ROUND = "Sår läggs om";

    private final PlanScript script = PlanScript.upTo(JointPlanState.ACTIVE);

    static Stream<Arguments> details() {
        return Stream.of(
                detail("how often", it -> it.setScheduled(often(1))),
                detail("when", it -> it.setScheduled(new Period().setStart(new Date(0)))),
                detail("in words", it -> it.setScheduled(new StringType("varje dag"))),
                detail("by whom", it -> it.addPerformer(UnitReference.to(NURSING))),
                detail("how far", it -> it.setStatus(CarePlanActivityStatus.INPROGRESS)),
                detail("where", it -> it.setLocation(new Reference().setDisplay("Hemma"))),
                detail("how much", it -> it.setDailyAmount(new Quantity(2))),
                detail("with what", it -> it.setProduct(new CodeableConcept().setText("Förband"))),
                detail("not at all", it -> it.setDoNotPerform(true)));
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                paper("title", plan -> plan.setTitle("Bo kvar hemma")),
                paper("municipal health care", plan -> PlanPapers.without(plan, Canonical.MUNICIPAL_HEALTH_CARE)),
                paper("period", plan -> plan.getPeriod().setStart(new Date(0))));
    }

    private static Arguments detail(String what, Consumer<CarePlanActivityDetailComponent> change) {
        return Arguments.of(what, change);
    }

    private static Arguments paper(String what, Consumer<CarePlan> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("details")
    void whatChangesInAnActivityIsTold(String what, Consumer<CarePlanActivityDetailComponent> change) {
        int read = script.version();
        script.contributes(
                NURSING, plan -> change.accept(activity(plan, "change", ROUND).getDetail()));
        differs(read, What.ACTIVITY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("frames")
    void whatChangesInTheFrameIsTold(String what, Consumer<CarePlan> change) {
        int read = script.version();
        script.takes(CARE_CENTRE, frame(read, JointPlanState.ACTIVE, change));
        differs(read, What.FRAME);
    }

    @Test
    void aPlanThatIsLinkedIsTold() {
        int read = script.version();
        script.contributes(NURSING, plan -> plan.addSupportingInfo(new Reference("CarePlan/vp").setType("CarePlan")));
        differs(read, What.FRAME);
    }

    @Test
    void howItReadIsToldBesideHowItReads() {
        script.contributes(
                NURSING, plan -> activity(plan, "change", ROUND).getDetail().setScheduled(often(3)));
        JointPlan before = script.plan();
        script.contributes(
                NURSING, plan -> activity(plan, "change", ROUND).getDetail().setScheduled(often(1)));

        assertThat(PlanDifference.between(before, script.plan()).changes())
                .extracting(
                        change -> List.of(change.what(), change.how(), change.whose(), change.before(), change.after()))
                .contains(List.of(
                        What.ACTIVITY,
                        How.CHANGED,
                        PlanParties.NURSING_BODY,
                        ROUND + " (frequency 3, period 1, periodUnit d)",
                        ROUND + " (frequency 1, period 1, periodUnit d)"));
    }

    private void differs(int read, What what) {
        JointPlan before = JointPlan.of(
                PlanPapers.PLAN,
                script.file.acts(JointPlan.caseId(PlanPapers.PLAN)).subList(0, read));
        assertThat(PlanDifference.between(before, script.plan()).changes())
                .filteredOn(change -> change.what() == what)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.how()).isEqualTo(How.CHANGED);
                    assertThat(change.after()).isNotEqualTo(change.before());
                });
        assertThat(script.verdict(HOME_CARE, contribution(read, plan -> activity(plan, "add", "Promenad"))))
                .isEqualTo("PLAN_STALE");
    }

    private static Timing often(int times) {
        var timing = new Timing();
        timing.getRepeat().setFrequency(times).setPeriod(1).setPeriodUnit(Timing.UnitsOfTime.D);
        return timing;
    }
}

package se.brygga.coordination.plan;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** Writes the frame of a joint plan as a CarePlan (profile brygga-joint-plan), as its newest version is. */
final class FrameToCarePlan {

    private FrameToCarePlan() {}

    static CarePlan translate(JointPlan plan, String id) {
        var frame = new CarePlan();
        frame.setId(id);
        frame.getMeta()
                .setSource(Canonical.source(plan.responsibility().keeper().provider()));
        extensions(frame, plan);
        frame.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue(plan.id());
        plan.frame().content().getReplaces().forEach(replaced -> frame.addReplaces(replaced.copy()));
        frame.setStatus(plan.state().status());
        frame.setIntent(CarePlanIntent.PLAN);
        for (CodeableConcept category : plan.frame().content().getCategory()) {
            frame.addCategory(category.copy());
        }
        frame.setTitle(plan.frame().content().getTitle());
        if (plan.frame().content().hasPeriod()) {
            frame.setPeriod(plan.frame().content().getPeriod().copy());
        }
        return frame;
    }

    /** Writes that a plan has ended, and nothing of what it said. */
    static CarePlan ended(JointPlan plan, String id) {
        var frame = new CarePlan();
        frame.setId(id);
        frame.getMeta()
                .setSource(Canonical.source(plan.responsibility().keeper().provider()));
        state(frame, plan);
        frame.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue(plan.id());
        frame.setStatus(plan.state().status());
        frame.setIntent(CarePlanIntent.PLAN);
        plan.frame().content().getCategory().forEach(category -> frame.addCategory(category.copy()));
        frame.setTitle("Samordnad individuell plan, avslutad");
        return frame;
    }

    /** Writes to who takes no part any longer that for them the plan is over. */
    static CarePlan left(JointPlan plan, String id) {
        CarePlan frame = ended(plan, id);
        frame.getExtensionByUrl(Canonical.PLAN_STATE).setValue(new CodeType(JointPlanState.COMPLETED.name()));
        frame.setStatus(CarePlanStatus.COMPLETED);
        return frame;
    }

    private static void state(CarePlan frame, JointPlan plan) {
        frame.addExtension(Canonical.PLAN_VERSION, new StringType("" + plan.version()));
        frame.addExtension(Canonical.PLAN_STATE, new CodeType(plan.state().name()));
    }

    private static void extensions(CarePlan frame, JointPlan plan) {
        state(frame, plan);
        consent(frame, plan.frame().consent());
        if (plan.responsibility().holder() != null) {
            frame.addExtension(
                    Canonical.OVERALL_RESPONSIBILITY,
                    UnitReference.to(plan.responsibility().holder().unit()));
        }
        if (plan.frame().followUpOn() != null) {
            frame.addExtension(
                    Canonical.FOLLOW_UP_ON,
                    new DateType(plan.frame().followUpOn().toString()));
        }
        for (String url : new String[] {
            Canonical.MUNICIPAL_HEALTH_CARE,
            Canonical.COMPULSORY_OPEN_CARE,
            Canonical.PLAN_PARTICIPATION,
            Canonical.MEASURE_BY_OTHERS
        }) {
            plan.frame().content().getExtensionsByUrl(url).forEach(told -> frame.addExtension(told.copy()));
        }
    }

    private static void consent(CarePlan frame, DisclosureBasis consent) {
        if (consent != DisclosureBasis.NONE) {
            consent.consentIn(frame.addExtension().setUrl(Canonical.PLAN_CONSENT));
        }
    }
}

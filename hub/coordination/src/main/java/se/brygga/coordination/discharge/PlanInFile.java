package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanCall;
import se.brygga.coordination.plan.PlanRule;
import se.brygga.coordination.plan.StatutoryRules;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/**
 * Reads from the record if joint planning is required (UTS 4:1): the municipality gives interventions, as a decision or a plan
 * of its own says, so does the region's open care, and the person has not refused. All is read as it was in the {@link PlanningTime
 * time} of the case.
 *
 * <p>Whoever is told to be ready is assumed to need the region's open care: the law asks for its coordinator (UTS 2:5).
 */
final class PlanInFile {

    private static final String PLAN_TYPE = Canonical.BASE + "/CodeSystem/plan-type";
    private static final Set<String> JOINT = Set.of("SIP", "SPU");

    private final CaseFile file;
    private final PlanningTime time;
    private final List<JointPlan> joint;
    private final List<JointPlan> open;

    private PlanInFile(CaseFile file, PlanningTime time) {
        this.file = file;
        this.time = time;
        this.joint = JointPlans.all(file, time.until());
        this.open = joint.stream().filter(plan -> !plan.state().isOver()).toList();
    }

    static PlanFacts read(CaseFile file, PlanningTime time) {
        return new PlanInFile(file, time).facts();
    }

    private PlanFacts facts() {
        boolean required = isMunicipal() && !isRefused() && !isWithdrawn();
        return new PlanFacts(required || !open.isEmpty(), open.stream().anyMatch(this::lacksRegionPart), calledAt());
    }

    /** Nobody is called to a plan that the person has withdrawn from, unless there is a new one. */
    private boolean isWithdrawn() {
        return open.isEmpty()
                && joint.stream()
                        .max(Comparator.comparing(JointPlan::at))
                        .filter(plan -> plan.state() == JointPlanState.REVOKED)
                        .filter(plan -> !plan.at().isAfter(time.refusedBy()))
                        .isPresent();
    }

    /** Once the parties have met, the region's open care must have said what it will do (UTS 5:5). */
    private boolean lacksRegionPart(JointPlan plan) {
        boolean hasMet =
                plan.call() != null && !time.until().isBefore(plan.call().start());
        boolean early = plan.state() == JointPlanState.DRAFT || plan.state() == JointPlanState.CALLED && !hasMet;
        return !early && StatutoryRules.lacking(plan, file.organisations()).contains(PlanRule.SIP_05);
    }

    /** Returns the newest call of each joint plan. */
    static List<PlanCall> calls(CaseFile file) {
        return JointPlans.all(file).stream()
                .map(JointPlan::call)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Whoever moves a meeting called in time if the first call was: all calls are given, unless the meeting was called off before
     * the stay had ended.
     */
    private List<Instant> calledAt() {
        return Stream.concat(joint.stream(), JointPlans.all(file).stream())
                .flatMap(plan -> Stream.ofNullable(plan.call()))
                .flatMap(call -> call.times().stream())
                .filter(time::mayCall)
                .distinct()
                .sorted()
                .toList();
    }

    /** A joint plan counts by itself, with all that is kept of it. */
    private boolean isMunicipal() {
        Stream<Held> decisions = municipal(ServiceRequest.class).flatMap(stored -> Held.decision(stored).stream());
        Stream<Held> plans = municipal(CarePlan.class)
                .filter(stored -> JointPlans.idOf((CarePlan) stored.resource()).isEmpty())
                .flatMap(stored -> Held.plan(stored).stream());
        return Stream.concat(decisions, plans).anyMatch(held -> held.during(time.from(), time.until()));
    }

    private Stream<StoredResource> municipal(Class<? extends Resource> type) {
        Hierarchy bodies = new Hierarchy(file.organisations());
        return file.resources(type).stream()
                .filter(stored -> bodies.side(stored.custodian()) == Hierarchy.Side.MUNICIPALITY);
    }

    /** A refusal is a Consent that denies a plan of the joint kinds. */
    private boolean isRefused() {
        return file.resources(Consent.class).stream()
                .filter(stored -> isRefusal((Consent) stored.resource()))
                .flatMap(stored -> Held.consent(stored).stream())
                .anyMatch(held -> held.during(time.refusedBy(), time.refusedBy()));
    }

    private static boolean isRefusal(Consent consent) {
        return consent.hasProvision()
                && consent.getProvision().getType() == ConsentProvisionType.DENY
                && consent.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .anyMatch(coding -> PLAN_TYPE.equals(coding.getSystem()) && JOINT.contains(coding.getCode()));
    }
}

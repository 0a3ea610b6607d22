package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
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
 * of its own says, so does the region's open care, and the person has not refused.
 *
 * <p>Whoever is told to be ready is assumed to need the region's open care: the law asks for its coordinator (UTS 2:5).
 */
final class PlanInFile {

    private static final String PLAN_TYPE = Canonical.BASE + "/CodeSystem/plan-type";
    private static final Set<String> JOINT = Set.of("SIP", "SPU");

    private PlanInFile() {}

    static PlanFacts read(CaseFile file) {
        boolean municipal = Stream.concat(decisions(file), plans(file)).anyMatch(stored -> isMunicipal(stored, file));
        List<JointPlan> joint = JointPlans.all(file);
        List<JointPlan> open =
                joint.stream().filter(plan -> !plan.state().isOver()).toList();
        boolean required = municipal && !isRefused(file) && !isWithdrawn(joint, open);
        return new PlanFacts(
                required || !open.isEmpty(),
                open.stream().anyMatch(plan -> lacksRegionPart(plan, file)),
                joint.stream().flatMap(PlanInFile::called).toList());
    }

    /** Nobody is called to a plan that the person has withdrawn from, unless there is a new one. */
    private static boolean isWithdrawn(List<JointPlan> joint, List<JointPlan> open) {
        return open.isEmpty()
                && joint.stream()
                        .max(Comparator.comparing(JointPlan::at))
                        .filter(plan -> plan.state() == JointPlanState.REVOKED)
                        .isPresent();
    }

    /** Once the parties have met, the region's open care must have said what it will do (UTS 5:5). */
    private static boolean lacksRegionPart(JointPlan plan, CaseFile file) {
        boolean hasMet = plan.call() != null && !file.now().isBefore(plan.call().start());
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

    /** Whoever moves a meeting called in time if the first call was: all calls are given, unless the meeting was called off. */
    private static Stream<Instant> called(JointPlan plan) {
        return Stream.ofNullable(plan.call()).flatMap(call -> call.times().stream());
    }

    private static Stream<StoredResource> decisions(CaseFile file) {
        return file.resources(ServiceRequest.class).stream()
                .filter(stored -> CaseUnits.isInForce((ServiceRequest) stored.resource(), file.now()));
    }

    private static Stream<StoredResource> plans(CaseFile file) {
        return file.resources(CarePlan.class).stream().filter(stored -> {
            CarePlanStatus status = ((CarePlan) stored.resource()).getStatus();
            return status == CarePlanStatus.ACTIVE || status == CarePlanStatus.DRAFT;
        });
    }

    private static boolean isMunicipal(StoredResource stored, CaseFile file) {
        return new Hierarchy(file.organisations()).side(stored.custodian()) == Hierarchy.Side.MUNICIPALITY;
    }

    /** A refusal is a Consent that denies a plan of the joint kinds. */
    private static boolean isRefused(CaseFile file) {
        return file.resources(Consent.class).stream()
                .map(StoredResource::resource)
                .map(PlanInFile::consent)
                .filter(consent -> consent.getStatus() == ConsentState.ACTIVE)
                .filter(consent -> consent.getProvision().getType() == ConsentProvisionType.DENY)
                .anyMatch(consent -> consent.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .anyMatch(coding -> PLAN_TYPE.equals(coding.getSystem()) && JOINT.contains(coding.getCode())));
    }

    private static Consent consent(Resource resource) {
        return (Consent) resource;
    }
}

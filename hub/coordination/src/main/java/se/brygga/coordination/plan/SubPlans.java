package se.brygga.coordination.plan;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.record.StoredResource;

/** Finds the plans of single bodies that are linked to a joint plan (domain.md 7: VP, HP, RP, GP, LSSIP are part of it). */
public final class SubPlans {

    private static final Set<String> TYPES = Set.of("VP", "HP", "RP", "GP", "LSSIP");

    private SubPlans() {}

    /**
     * Returns those that say that they are part of the plan, and those that a participant has linked to its part; of the providers
     * whose part may be seen.
     */
    public static List<SubPlan> of(CaseFile file, JointPlan plan, Predicate<String> permitted) {
        var bodies = new Hierarchy(file.organisations());
        return file.resources(CarePlan.class).stream()
                .filter(stored -> permitted.test(stored.custodian()))
                .filter(stored -> isLinked((CarePlan) stored.resource(), plan))
                .map(stored -> told(stored, bodies))
                .toList();
    }

    private static boolean isLinked(CarePlan sub, JointPlan plan) {
        return TYPES.contains(new PlanPaper(sub).type())
                && (sub.getPartOf().stream().anyMatch(whole -> Refs.plan(whole).equals(plan.id()))
                        || plan.parts().links().stream().anyMatch(link -> Refs.isTo(link, sub)));
    }

    private static SubPlan told(StoredResource stored, Hierarchy bodies) {
        CarePlan sub = (CarePlan) stored.resource();
        String status = sub.hasStatus() ? sub.getStatus().toCode() : "unknown";
        return new SubPlan(sub.getIdPart(), sub.getTitle(), bodies.name(stored.custodian()), status);
    }
}

package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;

/**
 * A joint plan as one: composed on reading, owned by nobody.
 *
 * @param plan frame and permitted activities; it refers to the goals and the team
 * @param goals goals that the parties work for
 * @param team who takes part, and if they have confirmed
 * @param provenance custodian and author of the frame and of each permitted part
 * @param lacking what the plan lacks of what the law asks for
 */
public record ComposedPlan(
        CarePlan plan, List<Goal> goals, CareTeam team, List<Provenance> provenance, List<PlanRule> lacking) {

    /** Returns the plan first, then what it refers to. */
    public List<Resource> resources() {
        List<Resource> all = new ArrayList<>(List.of(plan));
        all.addAll(goals);
        all.add(team);
        all.addAll(provenance);
        return List.copyOf(all);
    }
}

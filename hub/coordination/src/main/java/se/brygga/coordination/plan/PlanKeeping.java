package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** What is kept of a joint plan: the frame for the body that answers for it, and each body's part for that body. */
final class PlanKeeping {

    private PlanKeeping() {}

    /** Returns what a move changes; what the former holder of overall responsibility kept is closed, for it stays theirs. */
    static List<Owned> changes(PlanMove move, CaseFile file) {
        Map<String, Owned> before = move.before() == null ? Map.of() : kept(move.before(), file);
        Map<String, Owned> after = kept(move.after(), file);
        List<Owned> changes = new ArrayList<>();
        after.forEach((id, owned) -> {
            Owned was = before.get(id);
            if (was == null || !was.resource().equalsDeep(owned.resource())) {
                changes.add(owned);
            }
        });
        before.forEach((id, owned) -> {
            if (!after.containsKey(id)) {
                changes.add(new Owned(closed(owned.resource()), owned.unit()));
            }
        });
        return changes;
    }

    private static Map<String, Owned> kept(JointPlan plan, CaseFile file) {
        var composition = new PlanComposition(plan, file);
        var ids = new PlanIds(file.hash(), plan);
        Map<String, Owned> kept = new LinkedHashMap<>();
        String keeper = plan.responsibility().keeper().unit();
        put(kept, composition.frame(), keeper);
        composition.goals().forEach(goal -> put(kept, goal, keeper));
        put(kept, composition.team(), keeper);
        for (String provider : plan.parts().providers()) {
            List<PlanActivity> activities = composition.ofProvider(provider);
            var part = new CarePlan();
            part.setId(ids.part(provider));
            part.getMeta().setSource(Canonical.source(provider));
            part.addIdentifier().setSystem(Canonical.MESSAGE).setValue(ids.part(provider));
            part.addPartOf(Refs.toPlan(plan.id()));
            part.setStatus(plan.state().status());
            part.setIntent(CarePlanIntent.PLAN);
            part.setTitle(plan.frame().content().getTitle());
            plan.frame().content().getCategory().forEach(category -> part.addCategory(category.copy()));
            String unit = activities.get(activities.size() - 1).body().unit();
            part.setAuthor(UnitReference.to(unit));
            confirmed(part, plan.parts().confirmations().get(unit));
            activities.forEach(activity -> part.addActivity(composition.activity(activity)));
            put(kept, part, unit);
        }
        return kept;
    }

    private static void confirmed(CarePlan part, PlanConfirmation said) {
        if (said != null && said.answer() != PlanConfirmation.Answer.PENDING) {
            part.addExtension(
                    Canonical.PLAN_CONFIRMATION,
                    new CodeType(said.answer().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static void put(Map<String, Owned> kept, Resource resource, String unit) {
        kept.put(resource.fhirType() + "/" + resource.getIdPart(), new Owned(resource, unit));
    }

    private static Resource closed(Resource resource) {
        Resource copy = resource.copy();
        if (copy instanceof CarePlan plan) {
            plan.setStatus(CarePlanStatus.COMPLETED);
        } else if (copy instanceof CareTeam team) {
            team.setStatus(CareTeamStatus.INACTIVE);
        } else if (copy instanceof Goal goal) {
            goal.setLifecycleStatus(GoalLifecycleStatus.COMPLETED);
        }
        return copy;
    }
}

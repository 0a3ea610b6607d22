package se.brygga.translation.municipal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates a plan for how decisions are done (genomförandeplan) to CarePlan and Goals (messages.md 6, implementationPlan). */
final class ImplementationPlanToCarePlan {

    static final Map<String, CarePlanStatus> STATUS = Map.of(
            "planned", CarePlanStatus.DRAFT,
            "active", CarePlanStatus.ACTIVE,
            "completed", CarePlanStatus.COMPLETED,
            "cancelled", CarePlanStatus.REVOKED,
            "error", CarePlanStatus.ENTEREDINERROR);

    private static final Map<String, GoalLifecycleStatus> OF_GOAL = Map.of(
            "planned", GoalLifecycleStatus.PLANNED,
            "active", GoalLifecycleStatus.ACTIVE,
            "completed", GoalLifecycleStatus.COMPLETED,
            "cancelled", GoalLifecycleStatus.CANCELLED,
            "error", GoalLifecycleStatus.ENTEREDINERROR);

    private ImplementationPlanToCarePlan() {}

    static Translated translate(Fields fields) {
        var plan = new CarePlan();
        Common.begin(plan, "implementationPlan", fields);
        fields.date("followUpOn", "CarePlan.extension[follow-up-on]")
                .ifPresent(day -> plan.addExtension(Canonical.FOLLOW_UP_ON, new DateType(day.toString())));
        plan.setStatus(fields.oneOf(STATUS, "status", "statuses", "CarePlan.status"));
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory()
                .addCoding()
                .setSystem("https://fhir.inera.se/CodeSystem/typeofcareplan-cs")
                .setCode("GP");
        fields.text("title", "CarePlan.title").ifPresent(plan::setTitle);
        plan.setPeriod(Common.days(fields, "CarePlan.period"));
        plan.setAuthor(Common.unit(fields, "CarePlan.author"));
        Common.author(fields, "CarePlan.contributor[0]").ifPresent(plan::addContributor);
        // CarePlan.basedOn takes other plans only, so the decisions stand as what the plan was made from.
        for (String item : fields.items("decisionIds")) {
            String id = fields.required(item, "CarePlan.supportingInfo.identifier.value");
            plan.addSupportingInfo(Common.other("ServiceRequest", "decision", id, fields.source()));
        }
        List<Resource> resources = new ArrayList<>(List.of(plan));
        resources.addAll(goals(fields, plan));
        fields.items("activities").forEach(item -> plan.addActivity(PlanActivity.translate(fields, item)));
        return Common.end(fields, resources);
    }

    /** Makes the goals and names them in the plan. */
    private static List<Goal> goals(Fields fields, CarePlan plan) {
        String businessId = "implementationPlan|" + plan.getIdentifierFirstRep().getValue();
        List<Goal> goals = new ArrayList<>();
        for (String item : fields.items("goals")) {
            Goal goal = goal(fields, item);
            goal.setId(fields.source().resourceId("Goal", businessId + '|' + (goals.size() + 1)));
            goal.setMeta(plan.getMeta().copy());
            plan.addGoal(new Reference("Goal/" + goal.getIdPart()));
            goals.add(goal);
        }
        return goals;
    }

    private static Goal goal(Fields fields, String item) {
        var goal = new Goal();
        goal.setLifecycleStatus(fields.oneOf(OF_GOAL, "status", "statuses", "CarePlan.status"));
        goal.getDescription().setText(fields.required(item, "Goal.description.text"));
        return goal;
    }
}

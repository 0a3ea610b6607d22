package se.brygga.translation.municipal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/**
 * Translates what a party adds to, changes in or thinks of a joint plan to a CarePlan of its own, part of the plan that it
 * names (messages.md 6, planContribution).
 */
final class PlanContributionToCarePlan {

    private static final Map<String, String> OPERATIONS = Map.of("add", "add", "change", "change", "end", "end");
    private static final Map<String, String> CONFIRMATIONS = Map.of("confirmed", "confirmed", "declined", "declined");

    private PlanContributionToCarePlan() {}

    static Translated translate(Fields fields) {
        var plan = new CarePlan();
        Common.begin(plan, "planContribution", fields);
        plan.addExtension(
                Canonical.PLAN_VERSION,
                new StringType(fields.required("planVersion", "CarePlan.extension[plan-version]")));
        List<String> activities = fields.items("activities");
        if (isOnlyAnAnswer(fields) || fields.has("confirmation")) {
            plan.addExtension(Canonical.PLAN_CONFIRMATION, new CodeType(confirmation(fields)));
        }
        if (fields.has("responsibilityAccepted")) {
            plan.addExtension(Canonical.RESPONSIBILITY_ACCEPTED, new BooleanType(accepted(fields)));
        }
        ConsentField.add(fields, plan);
        var joint = new Reference().setType("CarePlan");
        joint.getIdentifier()
                .setSystem(Canonical.JOINT_PLAN)
                .setValue(fields.required("planId", "CarePlan.partOf[0].identifier.value"));
        plan.addPartOf(joint);
        plan.setStatus(fields.oneOf(ImplementationPlanToCarePlan.STATUS, "status", "statuses", "CarePlan.status"));
        plan.setIntent(CarePlanIntent.PROPOSAL);
        plan.setAuthor(Common.unit(fields, "CarePlan.author"));
        Common.author(fields, "CarePlan.contributor[0]").ifPresent(plan::addContributor);
        for (int i = 0; i < activities.size(); i++) {
            var activity = PlanActivity.translate(fields, activities.get(i));
            activity.addExtension(Canonical.PLAN_OPERATION, new CodeType(operation(fields, activities, i)));
            plan.addActivity(activity);
        }
        fields.text("reason", "CarePlan.note[0].text")
                .ifPresent(reason -> plan.addNote().setText(reason));
        for (String item : fields.items("implementationPlanIds")) {
            String id = fields.required(item, "CarePlan.supportingInfo.identifier.value");
            plan.addSupportingInfo(Common.other("CarePlan", "implementationPlan", id, fields.source()));
        }
        List<Resource> resources = new ArrayList<>(List.of(plan));
        resources.addAll(PlanGoals.translate(fields, plan, "planContribution|" + plan.getIdPart()));
        return Common.end(fields, resources);
    }

    /** What does nothing to the plan must say at least if the sender takes part. */
    private static boolean isOnlyAnAnswer(Fields fields) {
        return Stream.of("activities", "goals", "responsibilityAccepted", "consent", "implementationPlanIds")
                .noneMatch(fields::has);
    }

    private static boolean accepted(Fields fields) {
        return fields.oneOf(
                JointPlanToCarePlan.YES_NO,
                "responsibilityAccepted",
                "yes-no",
                "CarePlan.extension[responsibility-accepted]");
    }

    private static String confirmation(Fields fields) {
        return fields.oneOf(CONFIRMATIONS, "confirmation", "confirmations", "CarePlan.extension[plan-confirmation]");
    }

    /** An activity has its operation inside; in a CSV row one column holds one for each activity, or one for all of them. */
    private static String operation(Fields fields, List<String> activities, int number) {
        List<String> column = fields.items("operation");
        String place = activities.get(number) + "/operation";
        if (!fields.has(place) && !column.isEmpty()) {
            if (column.size() > 1 && column.size() != activities.size()) {
                throw fields.bad("operation", "LIST_LENGTH", "Give one operation, or one for each activity");
            }
            place = column.get(column.size() == 1 ? 0 : number);
        }
        return fields.oneOf(OPERATIONS, place, "operations", "CarePlan.activity.extension[plan-operation]");
    }
}

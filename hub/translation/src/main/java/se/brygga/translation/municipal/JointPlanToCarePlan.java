package se.brygga.translation.municipal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/** Translates the frame of a joint plan, begun or changed, to CarePlan, Goals and CareTeam (profile brygga-joint-plan). */
final class JointPlanToCarePlan {

    static final String KIND = "jointPlan";

    private static final String TYPES = "https://fhir.inera.se/CodeSystem/typeofcareplan-cs";

    private static final Map<String, String> TYPE = Map.of("SIP", "SIP", "SPU", "SPU", "SPLPTLRV", "SPLPTLRV");

    private static final Map<String, String> STATE = Map.of(
            "draft", "DRAFT",
            "called", "CALLED",
            "planning", "PLANNING",
            "proposed", "PROPOSED",
            "active", "ACTIVE",
            "completed", "COMPLETED",
            "revoked", "REVOKED",
            "error", "ERROR");

    static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    private JointPlanToCarePlan() {}

    static Translated translate(Fields fields) {
        var plan = new CarePlan();
        Common.begin(plan, KIND, fields);
        String planId = fields.required("planId", "CarePlan.identifier[0].value");
        plan.getIdentifier()
                .add(0, new Identifier().setSystem(Canonical.JOINT_PLAN).setValue(planId));
        plan.setId(fields.source().resourceId("CarePlan", Canonical.JOINT_PLAN + '|' + planId));
        extensions(plan, fields);
        plan.setStatus(fields.oneOf(ImplementationPlanToCarePlan.STATUS, "status", "statuses", "CarePlan.status"));
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory()
                .addCoding()
                .setSystem(TYPES)
                .setCode(fields.oneOf(TYPE, "type", "plan-types", "CarePlan.category[0].coding[0].code"));
        plan.setTitle(fields.required("title", "CarePlan.title"));
        fields.date("from", "CarePlan.period.start")
                .ifPresent(day -> plan.getPeriod().setStartElement(Common.day(day)));
        fields.date("to", "CarePlan.period.end")
                .ifPresent(day -> plan.getPeriod().setEndElement(Common.day(day)));
        plan.setAuthor(Common.unit(fields, "CarePlan.author"));
        Common.author(fields, "CarePlan.contributor[0]").ifPresent(plan::addContributor);
        List<Resource> resources = new ArrayList<>(List.of(plan));
        resources.addAll(PlanGoals.translate(fields, plan, KIND + '|' + planId));
        PlanParticipants.translate(fields, plan, planId).ifPresent(resources::add);
        fields.items("activities").forEach(item -> plan.addActivity(activity(fields, item)));
        return Common.end(fields, resources);
    }

    /** In a frame nobody is responsible by silence: who names no unit means its own. */
    private static CarePlanActivityComponent activity(Fields fields, String item) {
        var activity = PlanActivity.translate(fields, item);
        boolean named = activity.getDetail().getPerformer().stream().anyMatch(Reference::hasIdentifier);
        if (!named) {
            activity.getDetail()
                    .addPerformer(Common.organisation(fields.source().unit()));
        }
        return activity;
    }

    private static void extensions(CarePlan plan, Fields fields) {
        fields.text("planVersion", "CarePlan.extension[plan-version]")
                .ifPresent(version -> plan.addExtension(Canonical.PLAN_VERSION, new StringType(version)));
        if (fields.has("state")) {
            plan.addExtension(
                    Canonical.PLAN_STATE,
                    new CodeType(fields.oneOf(STATE, "state", "plan-states", "CarePlan.extension[plan-state]")));
        }
        ConsentField.add(fields, plan);
        fields.text("responsible", "CarePlan.extension[overall-responsibility]")
                .ifPresent(body -> plan.addExtension(Canonical.OVERALL_RESPONSIBILITY, Common.organisation(body)));
        participation(plan, fields, "person");
        participation(plan, fields, "relatives");
        for (String item : fields.items("measuresByOthers")) {
            String measure = fields.required(item, "CarePlan.extension[measure-by-others]");
            plan.addExtension(
                    Canonical.MEASURE_BY_OTHERS,
                    measure.equals("none") ? new BooleanType(false) : new StringType(measure));
        }
        yesNo(plan, fields, "municipalHealthCare", Canonical.MUNICIPAL_HEALTH_CARE);
        yesNo(plan, fields, "compulsoryOpenCare", Canonical.COMPULSORY_OPEN_CARE);
        fields.date("followUpOn", "CarePlan.extension[follow-up-on]")
                .ifPresent(day -> plan.addExtension(Canonical.FOLLOW_UP_ON, new DateType(day.toString())));
    }

    /** {@code personTookPart} and {@code personReason}: why not, if not. */
    private static void participation(CarePlan plan, Fields fields, String who) {
        String target = "CarePlan.extension[plan-participation]";
        if (fields.has(who + "TookPart")) {
            Extension told = plan.addExtension().setUrl(Canonical.PLAN_PARTICIPATION);
            told.addExtension("who", new CodeType(who));
            told.addExtension("tookPart", new BooleanType(fields.oneOf(YES_NO, who + "TookPart", "yes-no", target)));
            fields.text(who + "Reason", target)
                    .ifPresent(reason -> told.addExtension("reason", new StringType(reason)));
        }
    }

    private static void yesNo(CarePlan plan, Fields fields, String name, String url) {
        if (fields.has(name)) {
            String last = url.substring(url.lastIndexOf('/') + 1);
            plan.addExtension(
                    url, new BooleanType(fields.oneOf(YES_NO, name, "yes-no", "CarePlan.extension[" + last + ']')));
        }
    }
}

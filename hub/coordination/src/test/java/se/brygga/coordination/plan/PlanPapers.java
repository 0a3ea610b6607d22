package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/** What parties write about a joint plan in tests. */
public final class PlanPapers {

    public static final String PLAN = "SIP-9";

    private PlanPapers() {}

    /** Returns a frame with everything that the law asks for; version 0 begins a plan. */
    public static CarePlan frame(int version, JointPlanState state, Consumer<CarePlan> but) {
        var frame = new CarePlan();
        frame.setId("frame");
        frame.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue(PLAN);
        if (version > 0) {
            frame.addExtension(Canonical.PLAN_VERSION, new StringType("" + version));
        }
        frame.addExtension(Canonical.PLAN_STATE, new CodeType(state.name()));
        consent(frame, "given");
        frame.addExtension(Canonical.OVERALL_RESPONSIBILITY, UnitReference.to(PlanParties.CARE_CENTRE));
        frame.addExtension(Canonical.FOLLOW_UP_ON, new DateType("2026-06-10"));
        frame.addExtension(Canonical.MUNICIPAL_HEALTH_CARE, new BooleanType(true));
        frame.addExtension(Canonical.MEASURE_BY_OTHERS, new BooleanType(false));
        participation(frame, "person", true);
        participation(frame, "relatives", true);
        frame.addCategory()
                .addCoding()
                .setSystem("https://fhir.inera.se/CodeSystem/typeofcareplan-cs")
                .setCode("SIP");
        frame.setTitle("Bo hemma");
        team(frame, PlanParties.CARE_CENTRE, PlanParties.NURSING, PlanParties.HOME_CARE);
        goal(frame, "Gå till affären", "");
        but.accept(frame);
        return frame;
    }

    public static CarePlan contribution(int version, Consumer<CarePlan> content) {
        var plan = new CarePlan();
        plan.setId("contribution");
        plan.addExtension(Canonical.PLAN_VERSION, new StringType("" + version));
        plan.addPartOf(Refs.toPlan(PLAN));
        content.accept(plan);
        return plan;
    }

    public static Appointment call(Instant start, String... invited) {
        var meeting = new Appointment();
        meeting.setId("call");
        meeting.addSupportingInformation(Refs.toPlan(PLAN));
        meeting.setStart(Date.from(start));
        for (String unit : invited) {
            meeting.addParticipant().setActor(UnitReference.to(unit).setType("HealthcareService"));
        }
        return meeting;
    }

    static void without(CarePlan plan, String url) {
        plan.getExtension().removeIf(told -> url.equals(told.getUrl()));
    }

    static void consent(CarePlan plan, String decision) {
        without(plan, Canonical.PLAN_CONSENT);
        var told = plan.addExtension().setUrl(Canonical.PLAN_CONSENT);
        told.addExtension("decision", new CodeType(decision));
        told.addExtension("on", new DateType("2026-03-02"));
        told.addExtension("recordedBy", UnitReference.to(PlanParties.CARE_CENTRE));
    }

    static void participation(CarePlan plan, String who, boolean tookPart) {
        var told = plan.addExtension().setUrl(Canonical.PLAN_PARTICIPATION);
        told.addExtension("who", new CodeType(who));
        told.addExtension("tookPart", new BooleanType(tookPart));
    }

    static void team(CarePlan plan, String... units) {
        plan.getContained().removeIf(resource -> resource instanceof CareTeam);
        plan.getCareTeam().clear();
        var team = new CareTeam();
        team.setId("team");
        for (String unit : units) {
            String role = unit.equals(PlanParties.CARE_CENTRE) ? "region-open-care" : "municipal-health-care";
            team.addParticipant()
                    .setMember(UnitReference.to(unit))
                    .addRole()
                    .addCoding()
                    .setSystem(Canonical.PLAN_ROLE)
                    .setCode(role);
        }
        plan.addContained(team);
        plan.addCareTeam(new Reference("#team"));
    }

    static Goal goal(CarePlan plan, String text, String outcome) {
        var goal = new Goal();
        goal.setId("goal" + plan.getGoal().size());
        goal.getDescription().setText(text);
        if (!outcome.isEmpty()) {
            goal.getAchievementStatus()
                    .addCoding()
                    .setSystem(Canonical.GOAL_OUTCOME)
                    .setCode(outcome);
        }
        plan.addContained(goal);
        plan.addGoal(new Reference("#" + goal.getId()));
        return goal;
    }

    public static CarePlanActivityComponent activity(CarePlan plan, String operation, String text) {
        var activity = plan.addActivity();
        activity.addExtension(Canonical.PLAN_OPERATION, new CodeType(operation));
        activity.getDetail().setDescription(text);
        return activity;
    }

    public static void answers(CarePlan plan, String confirmation, String reason) {
        plan.addExtension(Canonical.PLAN_CONFIRMATION, new CodeType(confirmation));
        if (!reason.isEmpty()) {
            plan.addNote().setText(reason);
        }
    }
}

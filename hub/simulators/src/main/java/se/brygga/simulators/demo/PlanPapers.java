package se.brygga.simulators.demo;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;

/** What the parties of a joint plan (SIP) write: its frame, the call, and what each contributes. */
final class PlanPapers {

    private static final String TYPES = "https://fhir.inera.se/CodeSystem/typeofcareplan-cs";
    private static final Map<String, String> GOALS = Map.of(
            "mat", "Laga sin egen frukost",
            "natt", "Känna sig trygg hemma på natten");

    private final Papers papers;

    PlanPapers(Papers papers) {
        this.papers = papers;
    }

    /** Returns the frame in a state; version 0 begins the plan. */
    CarePlan frame(int version, String state, LocalDate consentOn) {
        var frame = new CarePlan();
        frame.addIdentifier(papers.planId());
        frame.setStatus("ACTIVE".equals(state) ? CarePlanStatus.ACTIVE : CarePlanStatus.DRAFT);
        frame.setIntent(CarePlanIntent.PLAN).setTitle("Hem igen, och kvar hemma");
        frame.addCategory(Papers.code(TYPES, "SIP"));
        frame.setAuthor(Papers.unit(Papers.CARE_CENTRE));
        version(frame, version);
        frame.addExtension(Canonical.PLAN_STATE, new CodeType(state));
        Extension consent = frame.addExtension().setUrl(Canonical.PLAN_CONSENT);
        consent.addExtension("decision", new CodeType("given"));
        consent.addExtension("on", new DateType(consentOn.toString()));
        consent.addExtension("recordedBy", Papers.unit(Papers.CARE_CENTRE));
        frame.addExtension(Canonical.MUNICIPAL_HEALTH_CARE, new BooleanType(true));
        team(frame);
        return frame;
    }

    private static void version(CarePlan plan, int version) {
        if (version > 0) {
            plan.addExtension(Canonical.PLAN_VERSION, new StringType("" + version));
        }
    }

    private static void team(CarePlan frame) {
        var team = new CareTeam();
        team.setId("team");
        member(team, Papers.CARE_CENTRE, "region-open-care");
        member(team, Papers.HOSPITAL, "inpatient-care");
        member(team, Papers.NURSING, "municipal-health-care");
        member(team, Papers.HOME_CARE, "social-services");
        frame.addContained(team);
        frame.addCareTeam(new Reference("#team"));
    }

    private static void member(CareTeam team, String unit, String role) {
        team.addParticipant().setMember(Papers.unit(unit)).addRole(Papers.code(Canonical.PLAN_ROLE, role));
    }

    /** Adds what the meeting came to: who took part, the goals, who has overall responsibility, when it is followed up. */
    void met(CarePlan frame, LocalDate followUp) {
        participation(frame, "person");
        participation(frame, "relatives");
        frame.addExtension(Canonical.MEASURE_BY_OTHERS, new StringType("Dottern handlar på lördagar"));
        frame.addExtension(Canonical.OVERALL_RESPONSIBILITY, Papers.unit(Papers.CARE_CENTRE));
        frame.addExtension(Canonical.FOLLOW_UP_ON, new DateType(followUp.toString()));
        GOALS.keySet().stream().sorted().forEach(key -> goal(frame, key, ""));
    }

    private static void participation(CarePlan frame, String who) {
        Extension told = frame.addExtension().setUrl(Canonical.PLAN_PARTICIPATION);
        told.addExtension("who", new CodeType(who));
        told.addExtension("tookPart", new BooleanType(true));
    }

    /** Says how it went with a goal of the plan, {@code mat} or {@code natt}. */
    static void outcome(CarePlan frame, String key, String outcome) {
        frame.getContained().removeIf(one -> one.getIdElement().getIdPart().endsWith(key));
        frame.getGoal().removeIf(one -> one.getReference().equals("#" + key));
        goal(frame, key, outcome);
    }

    private static void goal(CarePlan frame, String key, String outcome) {
        var goal = new Goal().setLifecycleStatus(GoalLifecycleStatus.ACTIVE);
        goal.setId(key);
        goal.addIdentifier(
                new Identifier().setSystem("urn:oid:1.2.752.129.2.1.2.1").setValue(key));
        goal.getDescription().setText(GOALS.get(key));
        if (!outcome.isEmpty()) {
            goal.setAchievementStatus(Papers.code(Canonical.GOAL_OUTCOME, outcome));
        }
        frame.addContained(goal);
        frame.addGoal(new Reference("#" + key));
    }

    /** Returns what a unit contributes: activities, each with how often behind a bar, as {@code Träning|dagligen}. */
    CarePlan contribution(int version, String unit, String... activities) {
        CarePlan plan = part(version, unit, "del");
        for (String activity : activities) {
            String[] parts = activity.split("\\|");
            var added = plan.addActivity();
            added.addExtension(Canonical.PLAN_OPERATION, new CodeType("add"));
            added.getDetail().setStatus(CarePlanActivityStatus.NOTSTARTED).setDescription(parts[0]);
            added.getDetail().setScheduled(new StringType(parts[1])).addPerformer(Papers.unit(unit));
        }
        return plan;
    }

    /** Returns a unit's yes: to the call while the plan is called, to its own part later. */
    CarePlan confirmed(int version, String unit) {
        CarePlan plan = part(version, unit, "svar-" + version);
        plan.addExtension(Canonical.PLAN_CONFIRMATION, new CodeType("confirmed"));
        return plan;
    }

    private CarePlan part(int version, String unit, String name) {
        var plan = new CarePlan().setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PROPOSAL);
        plan.addIdentifier(papers.own(name + "-" + unit)).addPartOf(papers.plan());
        plan.setAuthor(Papers.unit(unit));
        version(plan, version);
        return plan;
    }

    /** Returns the call to the meeting (kallelse). */
    Appointment call(ZonedDateTime start, String... invited) {
        var meeting = new Appointment().setStatus(AppointmentStatus.PROPOSED);
        meeting.addIdentifier(papers.own("kallelse"));
        meeting.addSupportingInformation(papers.plan());
        meeting.setStart(Date.from(start.toInstant()))
                .setEnd(Date.from(start.plusHours(1).toInstant()));
        meeting.setComment("Video, länk i kallelsen");
        for (String unit : invited) {
            meeting.addParticipant()
                    .setActor(Papers.unit(unit).setType("HealthcareService"))
                    .setStatus(ParticipationStatus.NEEDSACTION);
        }
        return meeting;
    }
}

package se.brygga.coordination.model;

import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOME_NURSING;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.discharge.Calendar;
import se.brygga.coordination.discharge.DischargeSettings;
import se.brygga.coordination.discharge.Discharges;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanPapers;
import se.brygga.coordination.plan.PlanSharing;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.team.TeamScript;
import se.brygga.coordination.team.Teams;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** A desk with all fields, and what can happen to one person in a fortnight, by number. */
final class FortnightDesk {

    static final int EVENTS = 14;

    private static final Instant END = TeamScript.NOW;
    private static final Instant BEGIN = END.minus(Duration.ofDays(14));

    private final Desk desk = new Desk(
            END,
            new Tasks(),
            new JointPlans(PlanSharing.ALL_PARTICIPANTS),
            new Discharges(DischargeSettings.STATUTORY),
            new Teams(java.util.Set.of("narsjukvardsteam", "trygg-hemgang")),
            new CareModels(Models.all(), Vitals.CODES, day -> !Calendar.isDayOff(day)));
    private final List<TrackedStayEvent> stay = new ArrayList<>();

    Desk desk() {
        return desk;
    }

    /** The plan is there before anybody contributes. */
    void beginPlan() {
        desk.send(HOSPITAL, PlanPapers.frame(0, JointPlanState.DRAFT, plan -> {}));
        desk.send(HOSPITAL, PlanPapers.call(END.plus(Duration.ofDays(7)), HOME_NURSING, HOME_CARE));
        desk.send(HOSPITAL, PlanPapers.frame(version(), JointPlanState.PLANNING, plan -> {}));
    }

    void tell(int number) {
        switch (number) {
            case 0 ->
                desk.send(HOSPITAL, team("c1", "region-coordinator mobile-team physician", HOSPITAL), enrolment());
            case 1 -> desk.send(HOME_NURSING, team("c2", "municipal-coordinator home-nursing", HOME_NURSING));
            case 2 -> desk.send(HOME_CARE, team("c3", "home-care", HOME_CARE));
            case 3 -> stay(StayEventKind.EMERGENCY_STARTED, 2, null);
            case 4 -> stay(StayEventKind.ADMITTED, 3, null);
            case 5 -> stay(StayEventKind.READY, 6, null);
            case 6 -> stay(StayEventKind.DISCHARGED, 7, null);
            case 7 -> stay(StayEventKind.CANCELLED, 7, StayEventKind.DISCHARGED);
            case 8 -> decision();
            case 9 -> visit(8);
            case 10 -> visit(12);
            case 11 -> contributes(HOSPITAL, "Läkare ringer");
            case 12 -> contributes(HOME_NURSING, "Sår läggs om");
            default -> contributes(HOME_CARE, "Trygghetslarm");
        }
    }

    private static org.hl7.fhir.r4.model.CareTeam team(String id, String roles, String unit) {
        return TeamScript.team(id, roles.replace(" ", "@" + unit + " ") + "@" + unit);
    }

    private static EpisodeOfCare enrolment() {
        EpisodeOfCare enrolment = TeamScript.enrolment();
        enrolment.getPeriod().setStartElement(new DateTimeType(BEGIN.toString().substring(0, 10)));
        return enrolment;
    }

    private void stay(StayEventKind kind, int day, StayEventKind voided) {
        Instant at = BEGIN.plus(Duration.ofDays(day));
        MessageKey key = MessageKey.of("test", "" + kind, ("" + at).getBytes(StandardCharsets.UTF_8));
        if (stay.stream().noneMatch(tracked -> tracked.source().equals(key))) {
            StayEvent event = new StayEvent(Story.STAY, kind, voided, at, null, null, null);
            stay.add(new TrackedStayEvent(event, key, END.plusMillis(stay.size()), null, false));
        }
        desk.file().keep(Story.STAY, List.copyOf(stay));
        Encounter encounter = new Encounter();
        encounter.setId(Story.STAY);
        encounter.getClass_().setCode("IMP");
        encounter.setServiceProvider(TeamScript.unit(HOSPITAL));
        desk.send(HOSPITAL, encounter);
    }

    private void decision() {
        ServiceRequest decision = new ServiceRequest();
        decision.setId("decision");
        decision.setStatus(ServiceRequestStatus.ACTIVE);
        desk.send(HOME_CARE, decision);
    }

    private void visit(int day) {
        Encounter visit = new Encounter();
        visit.setId("visit" + day);
        visit.getClass_().setCode("HH");
        visit.setStatus(EncounterStatus.FINISHED);
        visit.getPeriod().setStart(Date.from(BEGIN.plus(Duration.ofDays(day))));
        visit.setServiceProvider(TeamScript.unit(HOME_NURSING));
        desk.send(HOME_NURSING, visit);
    }

    /** Each party reads the plan before it writes, as one does who was refused. */
    private void contributes(String unit, String text) {
        boolean there =
                plan().parts().current().stream().anyMatch(one -> one.text().equals(text));
        if (!there) {
            desk.send(unit, PlanPapers.contribution(version(), plan -> PlanPapers.activity(plan, "add", text)));
        }
    }

    private JointPlan plan() {
        return JointPlan.of(PlanPapers.PLAN, desk.file().acts(JointPlan.caseId(PlanPapers.PLAN)));
    }

    private int version() {
        return plan().version();
    }
}

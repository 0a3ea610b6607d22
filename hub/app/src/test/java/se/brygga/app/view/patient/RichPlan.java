package se.brygga.app.view.patient;

import static se.brygga.app.view.patient.Rich.CARE_CENTRE;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.code;
import static se.brygga.app.view.patient.Rich.codeType;
import static se.brygga.app.view.patient.Rich.date;
import static se.brygga.app.view.patient.Rich.unit;
import static se.brygga.app.view.patient.Rich.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.app.reading.ReadPlan;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.PlanChange;
import se.brygga.coordination.plan.PlanDifference;
import se.brygga.coordination.plan.PlanRule;
import se.brygga.core.fhir.Canonical;

/** The joint plan of the rich person, version 3. */
final class RichPlan {

    private RichPlan() {}

    static ReadPlan plan() {
        CarePlan frame = frame();
        activity(frame, "Hjälp vid måltider", "tre gånger dagligen", HOME_CARE);
        activity(frame, "Dusch", "två gånger i veckan", HOME_CARE);
        activity(frame, "Läkemedelsövertag, dosett", "varje vecka", NURSING);
        activity(frame, "Läkarbesök i hemmet", "inom 14 dagar", CARE_CENTRE);
        activity(frame, "Logoped, sväljbedömning", "en gång", CARE_CENTRE);
        var team = new CareTeam();
        member(team, CARE_CENTRE, "region-open-care", "confirmed");
        member(team, WARD, "inpatient-care", null);
        member(team, NURSING, "municipal-health-care", "confirmed");
        member(team, HOME_CARE, "social-services", "pending");
        List<Goal> goals = List.of(goal("Bo kvar hemma och laga sin egen frukost"), goal("Känna sig trygg på natten"));
        var composed = new ComposedPlan(frame, goals, team, List.of(), List.of());
        return new ReadPlan(composed, RichPlan::difference, Set.of());
    }

    /** A plan that has just been begun: all that the law asks for is missing. */
    static ReadPlan withoutAnything() {
        var frame = new CarePlan().setTitle("Ny plan");
        frame.setId("plan0");
        frame.addCategory(code("https://fhir.inera.se/CodeSystem/typeofcareplan-cs", "SIP"));
        frame.addExtension(Canonical.PLAN_VERSION, new StringType("1"));
        frame.addExtension(Canonical.PLAN_STATE, codeType("CALLED"));
        var composed = new ComposedPlan(frame, List.of(), new CareTeam(), List.of(), List.of(PlanRule.values()));
        return new ReadPlan(composed, (from, to) -> Optional.empty(), Set.of());
    }

    private static CarePlan frame() {
        var frame = new CarePlan().setTitle("Hem igen, och kvar hemma");
        frame.setId("plan1");
        frame.addCategory(code("https://fhir.inera.se/CodeSystem/typeofcareplan-cs", "SIP"));
        frame.addExtension(Canonical.PLAN_VERSION, new StringType("3"));
        frame.addExtension(Canonical.PLAN_STATE, codeType("PROPOSED"));
        Extension consent = frame.addExtension().setUrl(Canonical.PLAN_CONSENT);
        consent.addExtension("decision", codeType("given"));
        consent.addExtension("on", date(9));
        consent.addExtension("recordedBy", unit(CARE_CENTRE));
        frame.addExtension(Canonical.OVERALL_RESPONSIBILITY, unit(CARE_CENTRE));
        frame.addExtension(Canonical.FOLLOW_UP_ON, date(-90));
        frame.addExtension(Canonical.MEASURE_BY_OTHERS, new StringType("Dottern handlar på lördagar"));
        Extension took = frame.addExtension().setUrl(Canonical.PLAN_PARTICIPATION);
        took.addExtension("who", codeType("person"));
        took.addExtension("tookPart", new BooleanType(true));
        return frame;
    }

    private static void activity(CarePlan frame, String what, String when, String unit) {
        var detail = frame.addActivity().getDetail().setDescription(what).setStatus(CarePlanActivityStatus.SCHEDULED);
        detail.setScheduled(new StringType(when)).addPerformer(unit(unit));
    }

    private static void member(CareTeam team, String unit, String role, String answer) {
        var member = team.addParticipant().setMember(unit(unit)).addRole(code(Canonical.PLAN_ROLE, role));
        if (answer != null) {
            member.addExtension(Canonical.PLAN_CONFIRMATION, codeType(answer));
        }
    }

    private static Goal goal(String text) {
        return new Goal().setDescription(words(text));
    }

    private static Optional<PlanDifference> difference(int from, int to) {
        return Optional.of(new PlanDifference(
                from,
                to,
                List.of(
                        new PlanChange(PlanChange.What.STATE, PlanChange.How.CHANGED, "", "", "PLANNING", "PROPOSED"),
                        new PlanChange(
                                PlanChange.What.ACTIVITY,
                                PlanChange.How.CHANGED,
                                "Dusch",
                                HOME_CARE,
                                "Dusch (en gång i veckan)",
                                "Dusch (två gånger i veckan)"),
                        new PlanChange(
                                PlanChange.What.CONFIRMATION,
                                PlanChange.How.CHANGED,
                                NURSING,
                                NURSING,
                                "PENDING",
                                "CONFIRMED"))));
    }
}

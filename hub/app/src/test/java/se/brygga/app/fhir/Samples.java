package se.brygga.app.fhir;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.identifier.PersonIdentifier;

/** Resources about test persons (domain.md 3). */
final class Samples {

    static final String PERSONNUMMER = "http://electronichealth.se/identifier/personnummer";
    static final String TOLVAN = "p1";

    private Samples() {}

    /** A patient with three visits, a fourth that is hidden, and a plan with a goal. */
    static void fill(RecordInMemory record) {
        var patient = new Patient();
        patient.setId(TOLVAN);
        patient.addIdentifier().setSystem(PERSONNUMMER).setValue("191212121212");
        patient.addName().setFamily("Tolvansson");
        record.persons.put(new PersonIdentifier(PERSONNUMMER, "191212121212"), TOLVAN);
        record.keep(
                TOLVAN,
                patient,
                visit("e1", EncounterStatus.FINISHED, "2026-01-10", "2026-01-12"),
                visit("e2", EncounterStatus.FINISHED, "2026-03-01T23:30:00+01:00", "2026-03-02T01:00:00+01:00"),
                visit("e3", EncounterStatus.INPROGRESS, "2026-11-20", null),
                plan(),
                goal());
        record.hide(TOLVAN, visit("e4", EncounterStatus.FINISHED, "2026-05-05", "2026-05-06"));
        record.keep("p2", about(new Patient(), "p2"), visit("other", EncounterStatus.FINISHED, "2026-01-10", null));
    }

    static Encounter visit(String id, EncounterStatus status, String start, String end) {
        Encounter visit = about(new Encounter(), id);
        visit.setStatus(status);
        visit.setSubject(new Reference("Patient/" + TOLVAN));
        visit.getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        var period = new Period();
        period.getStartElement().setValueAsString(start);
        if (end != null) {
            period.getEndElement().setValueAsString(end);
        }
        return visit.setPeriod(period);
    }

    private static CarePlan plan() {
        CarePlan plan = about(new CarePlan(), "plan");
        plan.setStatus(CarePlan.CarePlanStatus.ACTIVE)
                .setIntent(CarePlan.CarePlanIntent.PLAN)
                .setTitle("SIP");
        plan.addGoal(new Reference("Goal/goal"));
        return plan;
    }

    private static Goal goal() {
        Goal goal = about(new Goal(), "goal");
        goal.setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE);
        goal.getDescription().setText("Gå i trappor");
        return goal;
    }

    private static <R extends Resource> R about(R resource, String id) {
        resource.setId(id);
        return resource;
    }
}

package se.brygga.app.view.patient;

import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.MUNICIPALITY;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.period;
import static se.brygga.app.view.patient.Rich.time;
import static se.brygga.app.view.patient.Rich.words;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.core.fhir.Canonical;

/** Stays, visits and what is planned of the rich person. */
final class RichStays {

    private final Rich rich;

    RichStays(Rich rich) {
        this.rich = rich;
    }

    void add() {
        Encounter stay = encounter("IMP", EncounterStatus.FINISHED, 16, 9);
        stay.addExtension(Canonical.READY, time(11));
        stay.addExtension(Canonical.PLANNED_END, time(9));
        rich.add(stay, REGION, WARD, 9);
        rich.add(encounter("IMP", EncounterStatus.FINISHED, 121, 117), REGION, WARD, 117);
        rich.add(encounter("EMER", EncounterStatus.FINISHED, 16, 16), REGION, WARD, 16);
        rich.add(encounter("EMER", EncounterStatus.FINISHED, 122, 121), REGION, WARD, 121);
        rich.add(encounter("AMB", EncounterStatus.FINISHED, 70, 70), REGION, "SE2329990010-VC01", 70);
        for (int day = 8; day > 0; day--) {
            Encounter visit = encounter("HH", EncounterStatus.FINISHED, day, day);
            visit.addType(words("Morgon")).addExtension(Canonical.VISIT_OUTCOME, Rich.codeType("done"));
            if (day > 3) {
                rich.add(visit, SOCIAL_CARE, HOME_CARE, day);
            }
            rich.add(planned(day, AppointmentStatus.FULFILLED, "Morgon"), SOCIAL_CARE, HOME_CARE, day);
        }
        for (int day : new int[] {5, 2}) {
            rich.add(encounter("HH", EncounterStatus.FINISHED, day, day), MUNICIPALITY, NURSING, day);
            rich.add(planned(day, AppointmentStatus.FULFILLED, "Läkemedelsövertag"), MUNICIPALITY, NURSING, day);
        }
        rich.add(planned(-4, AppointmentStatus.BOOKED, "Läkarbesök i hemmet"), REGION, "SE2329990010-VC01", 3);
    }

    private static Encounter encounter(String kind, EncounterStatus status, int from, int until) {
        var encounter = new Encounter().setStatus(status);
        encounter.getClass_().setCode(kind);
        encounter.setPeriod(period(from, until));
        return encounter;
    }

    private static Appointment planned(int daysAgo, AppointmentStatus status, String what) {
        return new Appointment()
                .setStatus(status)
                .setDescription(what)
                .setStart(Rich.day(daysAgo))
                .setEnd(new java.util.Date(Rich.day(daysAgo).getTime() + 1_800_000));
    }
}

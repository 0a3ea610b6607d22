package se.brygga.access.masking;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Masks when a person with protected identity will be somewhere that others may wait: visits, planned contacts, interventions. */
final class Visits {

    private Visits() {}

    static void mask(Resource copy) {
        if (copy instanceof Appointment appointment) {
            mask(appointment);
        } else if (copy instanceof Encounter encounter) {
            mask(encounter);
        } else if (copy instanceof ServiceRequest request && request.hasOccurrence()) {
            request.setOccurrence(masked());
        } else if (copy instanceof CarePlan) {
            Elements.each(copy, CarePlanActivityDetailComponent.class, Visits::mask);
        } else if (copy instanceof Task task) {
            mask(task);
        }
    }

    private static void mask(Appointment appointment) {
        appointment.setRequestedPeriod(null).setSlot(null);
        if (appointment.hasStart()) {
            appointment.setStartElement(new InstantType());
            Elements.mask(appointment.getStartElement());
        }
        if (appointment.hasEnd()) {
            appointment.setEndElement(new InstantType());
            Elements.mask(appointment.getEndElement());
        }
        appointment.getParticipant().forEach(participant -> participant.setPeriod(null));
    }

    /** Visits in the home, and all that is planned. When somebody is in hospital is what the other side has to know. */
    private static void mask(Encounter encounter) {
        boolean home = "HH".equals(encounter.getClass_().getCode());
        if (home || encounter.getStatus() == EncounterStatus.PLANNED) {
            encounter.setStatusHistory(null).setClassHistory(null).setLength(null);
            encounter.getParticipant().forEach(participant -> participant.setPeriod(null));
            encounter.getLocation().forEach(location -> location.setPeriod(null));
            encounter.setPeriod(encounter.hasPeriod() ? masked() : null);
        }
    }

    private static void mask(CarePlanActivityDetailComponent detail) {
        if (detail.hasScheduled()) {
            detail.setScheduled(masked());
        }
    }

    private static void mask(Task task) {
        if (task.hasExecutionPeriod()) {
            task.setExecutionPeriod(masked());
        }
        if (task.hasRestriction() && task.getRestriction().hasPeriod()) {
            task.getRestriction().setPeriod(masked());
        }
    }

    private static Period masked() {
        Period period = new Period();
        Elements.mask(period);
        return period;
    }
}

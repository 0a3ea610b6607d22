package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.plan.PlanBody;
import se.brygga.coordination.plan.PlanCall;

/** What a municipal unit has done, as the record shows it. */
record UnitActs(CaseFile file, String unit) {

    /** Returns true if the unit has said in a meeting that was called if it comes. */
    boolean hasAnswered(Instant calledAt) {
        return calledAt != null
                && file.resources(Appointment.class).stream()
                        .map(stored -> (Appointment) stored.resource())
                        .filter(meeting -> isAfter(meeting.getStart(), calledAt))
                        .flatMap(meeting -> meeting.getParticipant().stream())
                        .filter(one ->
                                unit.equals(one.getActor().getIdentifier().getValue()))
                        .anyMatch(one -> one.getStatus() == ParticipationStatus.ACCEPTED
                                || one.getStatus() == ParticipationStatus.DECLINED);
    }

    /**
     * Returns true if joint plans ask for the answer: one of their calls was the call itself, or came after it and invites the
     * unit.
     */
    boolean isAsked(List<PlanCall> calls, Instant calledAt) {
        String provider = new Hierarchy(file.organisations()).provider(unit);
        PlanBody body = new PlanBody(provider, unit);
        return calls.stream()
                .anyMatch(call -> call.at().equals(calledAt)
                        || call.at().isAfter(calledAt)
                                && call.replies().keySet().stream().anyMatch(body::isNamed));
    }

    /** Returns true if the unit has visited the person since. */
    boolean hasVisitedSince(Instant discharged) {
        return file.resources(Encounter.class).stream()
                .filter(stored -> unit.equals(stored.unit()))
                .map(stored -> (Encounter) stored.resource())
                .anyMatch(visit -> isAfter(visit.getPeriod().getStart(), discharged));
    }

    private static boolean isAfter(Date date, Instant than) {
        return date != null && date.toInstant().isAfter(than);
    }
}

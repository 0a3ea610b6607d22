package se.brygga.access.decision;

import java.time.Instant;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.time.SwedishTime;

/** Whether one resource of a care provider makes the person its patient, or tells that it was ({@link Relations}). */
final class CareTie {

    private CareTie() {}

    /** Returns PATIENT, FORMER or NONE. */
    static Relation of(Resource resource, TieAge age) {
        Instant now = age.now();
        if (resource instanceof Encounter encounter) {
            return of(encounter, age);
        }
        if (resource instanceof Appointment appointment) {
            return of(appointment, now);
        }
        if (resource instanceof ServiceRequest request) {
            return of(request, age);
        }
        if (resource instanceof EpisodeOfCare episode && episode.hasStatus()) {
            return switch (episode.getStatus()) {
                case ACTIVE -> during(DatedElement.of(episode, "period"), now);
                case ONHOLD, FINISHED -> Relation.FORMER;
                default -> Relation.NONE;
            };
        }
        if (resource instanceof CareTeam team && team.hasStatus()) {
            return switch (team.getStatus()) {
                case ACTIVE -> during(DatedElement.of(team, "period"), now);
                case SUSPENDED, INACTIVE -> Relation.FORMER;
                default -> Relation.NONE;
            };
        }
        return Relation.NONE;
    }

    private static Relation of(Encounter encounter, TieAge age) {
        if (!encounter.hasStatus()) {
            return Relation.NONE;
        }
        Span span = DatedElement.of(encounter, "period");
        return switch (encounter.getStatus()) {
            case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE ->
                span.until() == null && age.isOver(span.from()) ? Relation.FORMER : Relation.PATIENT;
            case PLANNED -> isMissed(span, age.now()) ? Relation.NONE : Relation.PATIENT;
            case FINISHED -> Relation.FORMER;
            default -> Relation.NONE;
        };
    }

    /** A planned contact for no day is none, nor one that nobody has begun by the end of its time, or of the day it should begin. */
    private static boolean isMissed(Span planned, Instant now) {
        return planned.from() == null
                || planned.isOver(now)
                || planned.until() == null
                        && now.atZone(SwedishTime.ZONE).toLocalDate().isAfter(SwedishTime.day(planned.from()));
    }

    private static Relation of(Appointment appointment, Instant now) {
        if (!appointment.hasStatus()) {
            return Relation.NONE;
        }
        return switch (appointment.getStatus()) {
            case BOOKED, ARRIVED, CHECKEDIN -> isToCome(appointment, now) ? Relation.PATIENT : Relation.NONE;
            case FULFILLED -> Relation.FORMER;
            default -> Relation.NONE;
        };
    }

    private static boolean isToCome(Appointment appointment, Instant now) {
        if (appointment.hasEnd()) {
            return !appointment.getEnd().toInstant().isBefore(now);
        }
        return appointment.hasStart() && !appointment.getStart().toInstant().isBefore(now);
    }

    private static Relation of(ServiceRequest request, TieAge age) {
        if (!request.hasStatus()) {
            return Relation.NONE;
        }
        return switch (request.getStatus()) {
            case ACTIVE -> isOver(request, age) || isOld(request, age) ? Relation.FORMER : Relation.PATIENT;
            case COMPLETED -> Relation.FORMER;
            default -> Relation.NONE;
        };
    }

    private static boolean isOver(ServiceRequest request, TieAge age) {
        return DatedElement.of(request, "occurrence[x]").isOver(age.now());
    }

    /** A request without end is old some time after it began or was written. */
    static boolean isOld(ServiceRequest request, TieAge age) {
        Span time = DatedElement.of(request, "occurrence[x]");
        Instant authored = DatedElement.of(request, "authoredOn").from();
        return time.until() == null && age.isOver(time.from(), authored);
    }

    private static Relation during(Span span, Instant now) {
        if (span.contains(now)) {
            return Relation.PATIENT;
        }
        return span.isOver(now) ? Relation.FORMER : Relation.NONE;
    }
}

package se.brygga.access.decision;

import java.time.Instant;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Whether one resource of a care provider makes the person its patient, or tells that it was ({@link Relations}). */
final class CareTie {

    private CareTie() {}

    /** Returns PATIENT, FORMER or NONE. */
    static Relation of(Resource resource, Instant now) {
        if (resource instanceof Encounter encounter) {
            return of(encounter, now);
        }
        if (resource instanceof Appointment appointment) {
            return of(appointment, now);
        }
        if (resource instanceof ServiceRequest request) {
            return of(request, now);
        }
        if (resource instanceof EpisodeOfCare episode && episode.hasStatus()) {
            return switch (episode.getStatus()) {
                case ACTIVE -> during(Span.of(episode.getPeriod()), now);
                case ONHOLD, FINISHED -> Relation.FORMER;
                default -> Relation.NONE;
            };
        }
        if (resource instanceof CareTeam team && team.hasStatus()) {
            return switch (team.getStatus()) {
                case ACTIVE -> during(Span.of(team.getPeriod()), now);
                case SUSPENDED, INACTIVE -> Relation.FORMER;
                default -> Relation.NONE;
            };
        }
        return Relation.NONE;
    }

    private static Relation of(Encounter encounter, Instant now) {
        if (!encounter.hasStatus()) {
            return Relation.NONE;
        }
        return switch (encounter.getStatus()) {
            case ARRIVED, TRIAGED, INPROGRESS, ONLEAVE -> Relation.PATIENT;
            case PLANNED -> isMissed(encounter, now) ? Relation.NONE : Relation.PATIENT;
            case FINISHED -> Relation.FORMER;
            default -> Relation.NONE;
        };
    }

    /** A planned contact that nobody has begun by the end of its time, or of the day it should begin, is none. */
    private static boolean isMissed(Encounter encounter, Instant now) {
        Span planned = Span.of(encounter.getPeriod());
        return planned.isOver(now)
                || planned.until() == null
                        && planned.from() != null
                        && now.atZone(Span.STOCKHOLM)
                                .toLocalDate()
                                .isAfter(planned.from().atZone(Span.STOCKHOLM).toLocalDate());
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

    private static Relation of(ServiceRequest request, Instant now) {
        if (!request.hasStatus()) {
            return Relation.NONE;
        }
        return switch (request.getStatus()) {
            case ACTIVE -> occurrence(request).isOver(now) ? Relation.FORMER : Relation.PATIENT;
            case COMPLETED -> Relation.FORMER;
            default -> Relation.NONE;
        };
    }

    /** Returns when a request is carried out; without end if it does not say. */
    static Span occurrence(ServiceRequest request) {
        return DatedElement.span(request.getOccurrence()).orElse(new Span(null, null));
    }

    private static Relation during(Span span, Instant now) {
        if (span.contains(now)) {
            return Relation.PATIENT;
        }
        return span.isOver(now) ? Relation.FORMER : Relation.NONE;
    }
}

package se.brygga.access.decision;

import java.time.Instant;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** Whether one resource of a social care provider is an intervention in force, or tells of an investigation ({@link Relations}). */
final class SocialTie {

    private SocialTie() {}

    /** Returns INTERVENTIONS, INVESTIGATION or NONE. */
    static Relation of(Resource resource, TieAge age) {
        if (resource instanceof ServiceRequest request) {
            if (CareTie.isOld(request, age)) {
                return Relation.NONE;
            }
            if (request.getStatus() == ServiceRequestStatus.DRAFT
                    || request.getStatus() == ServiceRequestStatus.ONHOLD) {
                return Relation.INVESTIGATION;
            }
            boolean active = request.getStatus() == ServiceRequestStatus.ACTIVE;
            return inForce(active, DatedElement.of(request, "occurrence[x]"), age.now());
        }
        if (resource instanceof CarePlan plan) {
            return inForce(plan.getStatus() == CarePlanStatus.ACTIVE, DatedElement.of(plan, "period"), age.now());
        }
        if (resource instanceof EpisodeOfCare episode) {
            boolean active = episode.getStatus() == EpisodeOfCareStatus.ACTIVE;
            return inForce(active, DatedElement.of(episode, "period"), age.now());
        }
        return Relation.NONE;
    }

    private static Relation inForce(boolean active, Span span, Instant now) {
        return active && span.contains(now) ? Relation.INTERVENTIONS : Relation.NONE;
    }
}

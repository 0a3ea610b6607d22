package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.coordination.team.LocalPeriod;
import se.brygga.core.record.StoredResource;

/**
 * From when until when a decision, a plan or a refusal held, as its newest version tells.
 *
 * @param began when it was decided; the beginning of time if it does not say
 * @param ended when it was ended or its period is over; null if it holds until further notice
 */
record Held(Instant began, Instant ended) {

    static Optional<Held> decision(StoredResource stored) {
        ServiceRequest decision = (ServiceRequest) stored.resource();
        Period period = decision.hasOccurrencePeriod() ? decision.getOccurrencePeriod() : new Period();
        return switch (decision.getStatus() == null ? ServiceRequest.ServiceRequestStatus.NULL : decision.getStatus()) {
            case ACTIVE -> Optional.of(of(decision.getAuthoredOn(), period, null));
            case COMPLETED, REVOKED, ONHOLD -> Optional.of(of(decision.getAuthoredOn(), period, stored.effective()));
            default -> Optional.empty();
        };
    }

    static Optional<Held> plan(StoredResource stored) {
        CarePlan plan = (CarePlan) stored.resource();
        Period period = plan.hasPeriod() ? plan.getPeriod() : new Period();
        return switch (plan.getStatus() == null ? CarePlan.CarePlanStatus.NULL : plan.getStatus()) {
            case ACTIVE, DRAFT -> Optional.of(of(plan.getCreated(), period, null));
            case COMPLETED, REVOKED, ONHOLD -> Optional.of(of(plan.getCreated(), period, stored.effective()));
            default -> Optional.empty();
        };
    }

    static Optional<Held> consent(StoredResource stored) {
        Consent consent = (Consent) stored.resource();
        return switch (consent.getStatus() == null ? Consent.ConsentState.NULL : consent.getStatus()) {
            case ACTIVE -> Optional.of(of(consent.getDateTime(), new Period(), null));
            case INACTIVE -> Optional.of(of(consent.getDateTime(), new Period(), stored.effective()));
            default -> Optional.empty();
        };
    }

    private static Held of(Date decided, Period period, Instant closed) {
        LocalPeriod days = LocalPeriod.of(period);
        Instant from = decided == null ? days.from() : decided.toInstant();
        Instant until = days.until();
        Instant ended = until == null || closed != null && closed.isBefore(until) ? closed : until;
        return new Held(from == null ? Instant.MIN : from, ended);
    }

    /** Returns true if it held at some moment of the time. */
    boolean during(Instant from, Instant until) {
        return !began.isAfter(until) && (ended == null || !ended.isBefore(from));
    }
}

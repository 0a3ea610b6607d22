package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;

/**
 * The call to a meeting about a joint plan (kallelse, UTS 4:3) with the replies.
 *
 * @param number the version of the plan that the call made
 * @param caller who calls
 * @param meeting as sent; must not be changed
 * @param at when the call went out
 * @param replies by HSA-id of each invited unit: PENDING, CONFIRMED (comes) or DECLINED
 */
public record PlanCall(
        int number, PlanBody caller, Appointment meeting, Instant at, Map<String, PlanConfirmation> replies) {

    /** Returns when the meeting starts. */
    public Instant start() {
        return meeting.getStart().toInstant();
    }
}

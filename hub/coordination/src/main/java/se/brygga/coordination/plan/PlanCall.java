package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.plan.PlanConfirmation.Answer;

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

    /** Makes a call of an act; every unit that is invited is asked. */
    static PlanCall of(Appointment meeting, Act act) {
        Map<String, PlanConfirmation> replies = new LinkedHashMap<>();
        meeting.getParticipant().stream()
                .map(participant -> Refs.hsaId(participant.getActor()))
                .filter(unit -> !unit.isEmpty() && !unit.equals(act.unit()))
                .forEach(unit -> replies.put(unit, new PlanConfirmation(Answer.PENDING, "", act.at())));
        return new PlanCall(act.number(), new PlanBody(act.provider(), act.unit()), meeting, act.at(), replies);
    }

    /** Returns the call with the reply of a body. */
    PlanCall replied(PlanBody body, PlanConfirmation reply) {
        Map<String, PlanConfirmation> known = new LinkedHashMap<>(replies);
        known.replaceAll((unit, before) -> body.isNamed(unit) ? reply : before);
        return new PlanCall(number, caller, meeting, at, known);
    }

    /** Returns when the meeting starts. */
    public Instant start() {
        return meeting.getStart().toInstant();
    }
}

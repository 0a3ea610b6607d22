package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
 * @param times when each call went out, oldest first, this one last: a meeting that is moved was called to before (UTS 4:3)
 * @param replies by HSA-id of each invited unit: PENDING, CONFIRMED (comes) or DECLINED
 * @param isToFollowUp true if the plan was active already
 */
public record PlanCall(
        int number,
        PlanBody caller,
        Appointment meeting,
        Instant at,
        List<Instant> times,
        Map<String, PlanConfirmation> replies,
        boolean isToFollowUp) {

    /** Makes a call of an act; every unit that is invited is asked. {@code before} is the call that stood until then, or null. */
    static PlanCall of(Appointment meeting, Act act, boolean isToFollowUp, PlanCall before) {
        Map<String, PlanConfirmation> replies = new LinkedHashMap<>();
        meeting.getParticipant().stream()
                .map(participant -> Refs.hsaId(participant.getActor()))
                .filter(unit -> !unit.isEmpty() && !unit.equals(act.unit()))
                .forEach(unit -> replies.put(unit, new PlanConfirmation(Answer.PENDING, "", act.at())));
        PlanBody caller = new PlanBody(act.provider(), act.unit());
        Stream<Instant> earlier = before == null ? Stream.empty() : before.times().stream();
        List<Instant> times = Stream.concat(earlier, Stream.of(act.at())).toList();
        return new PlanCall(act.number(), caller, meeting, act.at(), times, replies, isToFollowUp);
    }

    /** Returns the call with the reply of a body. */
    PlanCall replied(PlanBody body, PlanConfirmation reply) {
        Map<String, PlanConfirmation> known = new LinkedHashMap<>(replies);
        known.replaceAll((unit, before) -> body.isNamed(unit) ? reply : before);
        return new PlanCall(number, caller, meeting, at, times, known, isToFollowUp);
    }

    /** Returns true if a body has been asked to a follow-up and has not said if it comes. */
    boolean awaits(PlanBody body) {
        return isToFollowUp
                && replies.entrySet().stream()
                        .anyMatch(reply ->
                                body.isNamed(reply.getKey()) && reply.getValue().answer() == Answer.PENDING);
    }

    /** Returns when the meeting starts. */
    public Instant start() {
        return meeting.getStart().toInstant();
    }
}

package se.brygga.coordination.discharge;

import java.time.Instant;

/**
 * The time in which it shows if joint planning is required (UTS 4:1, 4:3): what becomes of decisions and plans afterwards changes
 * nothing for those who acted by what was so then.
 *
 * @param from when the last notice of being ready was sent
 * @param until when the stay ended; now, while it lasts
 * @param callBy the last moment for the call
 */
record PlanningTime(Instant from, Instant until, Instant callBy) {

    /** Returns the time of a case; {@code ended} is when its stay ended or was superseded, null while it lasts. */
    static PlanningTime of(DischargeFacts facts, Instant ended, DischargeSettings agreed, Instant now) {
        Instant until = ended == null ? now : ended;
        return facts.readies().stream()
                .filter(spell -> spell.sent() != null)
                .reduce((older, newer) -> newer)
                .map(spell -> new PlanningTime(earlier(spell.sent(), until), until, Clocks.callDue(spell, agreed)))
                .orElse(new PlanningTime(until, until, until));
    }

    /** Returns the moment by which the person must have refused: the last one for the call, unless the stay ended before. */
    Instant refusedBy() {
        return earlier(until, callBy);
    }

    /** Returns true if a call that went out then can be the call of this stay. */
    boolean mayCall(Instant at) {
        return !at.isAfter(until) || !at.isAfter(callBy);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

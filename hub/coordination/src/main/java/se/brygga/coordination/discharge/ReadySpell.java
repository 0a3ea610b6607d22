package se.brygga.coordination.discharge;

import java.time.Instant;

/**
 * A time during which a person was ready for discharge (UTS 3:1).
 *
 * @param assessed when a doctor assessed it
 * @param sent when the notice of it went out, which the clocks go by; null if none did
 * @param end when it was withdrawn or the stay ended; null while it lasts
 * @param left true if it ended as the person left the hospital, false if it was withdrawn
 */
public record ReadySpell(Instant assessed, Instant sent, Instant end, boolean left) {

    ReadySpell ended(Instant at, boolean leaving) {
        return new ReadySpell(assessed, sent, at, leaving);
    }

    /** Returns true if it was withdrawn: its clocks are void, days already accrued stay. */
    public boolean isWithdrawn() {
        return end != null && !left;
    }
}

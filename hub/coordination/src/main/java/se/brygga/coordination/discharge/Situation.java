package se.brygga.coordination.discharge;

import java.time.Instant;

/**
 * What a discharge case must know beside the events of its stay.
 *
 * @param plan what is known of the planning
 * @param supersededAt when a newer stay began while this one had not ended; null if none did
 * @param payer code of the municipality that may become liable: that of registration, or the one that placed the person
 *     elsewhere (UTS 5:2); null if nobody knows
 * @param hasPlaced true if the payer is not the municipality of registration
 */
public record Situation(PlanFacts plan, Instant supersededAt, String payer, boolean hasPlaced) {

    /** Takes what is known where the municipality of registration may become liable. */
    public Situation(PlanFacts plan, Instant supersededAt, String payer) {
        this(plan, supersededAt, payer, false);
    }
}

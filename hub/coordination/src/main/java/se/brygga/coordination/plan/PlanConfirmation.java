package se.brygga.coordination.plan;

import java.time.Instant;

/**
 * What a unit says of its part of a joint plan.
 *
 * @param answer what it has said
 * @param reason why it declines; empty otherwise
 * @param at when it was asked, or when it answered
 */
public record PlanConfirmation(Answer answer, String reason, Instant at) {

    /** What a unit has said. */
    public enum Answer {
        /** Nothing since its part was touched. */
        PENDING,
        /** It does its part. */
        CONFIRMED,
        /** It does not. */
        DECLINED
    }
}

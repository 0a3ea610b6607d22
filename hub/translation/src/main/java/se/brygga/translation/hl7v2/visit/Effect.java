package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Encounter.EncounterStatus;

/**
 * What a trigger event makes of a visit (messages.md 5, trigger events).
 *
 * @param status the status; null = the event has no rule: what is known stays, and PV1 decides of a visit that nobody knows
 * @param opens true if the event starts the visit: then the class may not stay unsaid
 * @param pending what the event says of a location to come
 * @param estimates false if the event takes the estimated discharge back
 */
public record Effect(EncounterStatus status, boolean opens, Pending pending, boolean estimates) {

    /** A location to come, PV1-42. */
    public enum Pending {
        /** The event says nothing of its own: the location is reserved. */
        RESERVED,
        PLANNED,
        REMOVED
    }

    /** Returns the effect of an event without a say about what is to come. */
    public static Effect of(EncounterStatus status, boolean opens) {
        return new Effect(status, opens, Pending.RESERVED, true);
    }
}

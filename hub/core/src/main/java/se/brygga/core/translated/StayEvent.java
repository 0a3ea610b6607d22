package se.brygga.core.translated;

import java.time.Instant;

/**
 * One event of a hospital stay.
 *
 * @param stay id of the stay: the Encounter's id
 * @param kind what happened
 * @param voids for {@link StayEventKind#CANCELLED}: the kind that is voided; for a correction: its own kind, as it replaces
 *     an event of that kind; else null
 * @param at when it happened, by the rules for event time; never when it arrived
 * @param location where the person is after a start or transfer, as the sender writes it; null if unknown
 * @param plannedEnd estimated discharge after this event; null if it says nothing about it
 * @param dischargedTo kind of destination at discharge; null if unknown
 * @param details what it carries for the discharge; never null
 */
public record StayEvent(
        String stay,
        StayEventKind kind,
        StayEventKind voids,
        Instant at,
        String location,
        Instant plannedEnd,
        String dischargedTo,
        StayDetails details)
        implements PersonEvent {

    /** Makes an event that carries nothing more for the discharge. */
    public StayEvent(
            String stay,
            StayEventKind kind,
            StayEventKind voids,
            Instant at,
            String location,
            Instant plannedEnd,
            String dischargedTo) {
        this(stay, kind, voids, at, location, plannedEnd, dischargedTo, StayDetails.NONE);
    }

    /** Returns the same event with what it carries for the discharge. */
    public StayEvent with(StayDetails more) {
        return new StayEvent(stay, kind, voids, at, location, plannedEnd, dischargedTo, more);
    }
}

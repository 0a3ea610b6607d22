package se.brygga.coordination.team;

/**
 * A way to reach a member of a team.
 *
 * @param system phone, email and the like as in FHIR; {@code mailbox} for the function mailbox of the unit
 * @param value number or address; of a mailbox, the name of the unit
 * @param now true if somebody answers there now
 */
public record Reach(String system, String value, boolean now) {}

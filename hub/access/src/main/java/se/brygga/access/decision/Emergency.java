package se.brygga.access.decision;

/**
 * An emergency access in force for this user and person (SVOD 3:5-3:6).
 *
 * @param id of the entry
 * @param consentUnobtainable true if the consent cannot be obtained (3:6); false if the person refuses
 * @param cannotRequestLift true if the person cannot ask for a lift of a block (3:5)
 */
public record Emergency(String id, boolean consentUnobtainable, boolean cannotRequestLift) {}

package se.brygga.coordination.plan;

/**
 * A body or unit that takes part in a joint plan.
 *
 * @param hsaId HSA-id of a unit, or of a provider if the unit is not known yet
 * @param role code of code system plan-role, such as {@code region-open-care}; empty if not told
 */
public record PlanParticipant(String hsaId, String role) {}

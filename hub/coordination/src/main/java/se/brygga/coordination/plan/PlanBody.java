package se.brygga.coordination.plan;

/**
 * A party of a joint plan.
 *
 * @param provider HSA-id of the care provider or social care provider
 * @param unit HSA-id of its unit
 */
public record PlanBody(String provider, String unit) {

    /** Returns true if an HSA-id names this unit or the provider above it. */
    public boolean isNamed(String hsaId) {
        return unit.equals(hsaId) || provider.equals(hsaId);
    }
}

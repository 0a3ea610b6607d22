package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.List;

/**
 * What the law of liability must know of the planning (UTS 4:1, 5:5).
 *
 * @param sipRequired both sides will give interventions, and the person does not refuse joint planning
 * @param regionPartMissing the region's open care has not said, or not clearly, what it will do
 * @param calls when joint plans called the parties to a meeting
 */
public record PlanFacts(boolean sipRequired, boolean regionPartMissing, List<Instant> calls) {

    /** Both sides help, and the region has said how. */
    public static final PlanFacts SIP_REQUIRED = new PlanFacts(true, false, List.of());

    /** No joint planning is needed. */
    public static final PlanFacts NOT_REQUIRED = new PlanFacts(false, false, List.of());
}

package se.brygga.access.decision;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A block (spärr, SVOD 2:3, PDL 4:4). An annulled one is no Block.
 *
 * @param id of the entry
 * @param outer true for yttre spärr (hides from other providers), false for inre (hides from other units, also elsewhere)
 * @param provider HSA-id of the provider that holds it
 * @param unit HSA-id of the unit whose data an inner block hides; null for all units of the provider
 * @param from first moment of the period it hides; null for the beginning of time
 * @param until last moment of it, inclusive; null for ever
 * @param exempt information types that pass
 * @param lifts temporary lifts, also ended ones
 */
public record Block(
        String id,
        boolean outer,
        String provider,
        String unit,
        Instant from,
        Instant until,
        Set<String> exempt,
        List<Lift> lifts) {

    /** A temporary lift for one user or one unit, valid from until before until; one of user and unit is null. */
    public record Lift(String id, String user, String unit, Instant from, Instant until) {}
}

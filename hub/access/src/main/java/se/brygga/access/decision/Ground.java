package se.brygga.access.decision;

import java.time.Instant;

/**
 * A consent in the register (SVOD 3:1-3:2), for one user or one unit.
 *
 * @param id of the entry
 * @param user HSA-id; null if for a unit
 * @param unit HSA-id; null if for a user
 * @param from valid from
 * @param until valid until before; null without end
 */
public record Ground(String id, String user, String unit, Instant from, Instant until) {}

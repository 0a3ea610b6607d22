package se.brygga.coordination.stay;

import java.time.Instant;

/**
 * A stretch of a stay during which something held: a location, a class.
 *
 * @param value what held, such as the location as the sender writes it
 * @param start when it began
 * @param end when it ended; null if it still holds
 */
public record Spell(String value, Instant start, Instant end) {}

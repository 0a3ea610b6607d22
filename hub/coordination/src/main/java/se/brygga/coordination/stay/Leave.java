package se.brygga.coordination.stay;

import java.time.Instant;

/**
 * A leave from hospital (permission).
 *
 * @param start when it began
 * @param end when it ended, by return, discharge or death; null while it lasts
 */
public record Leave(Instant start, Instant end) {}

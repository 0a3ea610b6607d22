package se.brygga.app.view.source;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of one source.
 *
 * @param code names it in addresses; empty for a chip without a source
 * @param name what people call it, or Region or Kommun; empty for a chip without a source
 * @param state exactly one
 * @param fetched when it answered; null if it has not
 * @param asOf how new its newest data are; null if not known
 * @param latency how long it took; null if it has not answered
 * @param answered how many of its parts answered
 * @param parts how many it has
 */
public record Chip(
        String code,
        String name,
        ChipState state,
        Instant fetched,
        Instant asOf,
        Duration latency,
        int answered,
        int parts) {

    /** Returns a chip that names no source. */
    public static Chip nameless(ChipState state) {
        return new Chip("", "", state, null, null, null, 0, 0);
    }

    /** Returns how long it took in milliseconds. */
    public long millis() {
        return latency == null ? 0 : latency.toMillis();
    }
}

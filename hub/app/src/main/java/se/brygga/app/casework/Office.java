package se.brygga.app.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import se.brygga.access.reader.Bodies;
import se.brygga.core.key.KeyedHash;

/**
 * Where casework is done: who there is, what ids are made with and what time it is.
 *
 * @param bodies the directory and who is above whom
 * @param hash of the installation
 * @param clock of the hub
 */
public record Office(Bodies bodies, KeyedHash hash, Clock clock) {

    /** Returns the present moment as the record can keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the provider above a unit; throws IllegalArgumentException if the directory does not know it. */
    String providerOf(String unit) {
        return bodies.providerOf(unit)
                .orElseThrow(() -> new IllegalArgumentException(
                        "config/organisations.yml has no provider above the unit " + unit));
    }
}

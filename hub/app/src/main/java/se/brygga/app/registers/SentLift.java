package se.brygga.app.registers;

import java.time.Instant;

/**
 * A request to lift a block, as the user who sent it sees it (PDL 4:5, SVOD 3:5).
 *
 * @param to name of the provider that it went to; null if the user may not know it at present
 * @param at when it was sent
 * @param state what has become of it
 * @param urgent true if it went in an emergency
 */
public record SentLift(String to, Instant at, State state, boolean urgent) {

    /** What has become of a request. */
    public enum State {
        SENT,
        READ,
        LIFTED,
        REFUSED
    }
}

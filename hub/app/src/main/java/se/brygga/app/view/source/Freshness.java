package se.brygga.app.view.source;

import java.time.Instant;

/** Tells how new what the record holds of a body is: by each of its systems, as one that is silent is not made up for by another. */
public interface Freshness {

    /**
     * Returns how the systems of a body have delivered.
     *
     * @param newest when the record last got anything of the body; counts where no system of its own is known; null if nothing
     */
    Delivered of(String custodian, Instant newest, Instant now);

    /**
     * How the systems of a body have delivered.
     *
     * @param upTo up to when all of them have; null if one never has
     * @param fresh how many have within their limit
     * @param systems how many there are
     */
    record Delivered(Instant upTo, int fresh, int systems) {

        /** Tells whether none is within its limit. */
        public boolean isStale() {
            return fresh == 0;
        }
    }
}

package se.brygga.app.view.source;

import java.time.Instant;
import java.util.Optional;

/** Tells when a body's systems delivered last, and how long that may be ago (view.md 2.3, STALE). */
public interface Freshness {

    /** Returns when anything came from the body; empty if nothing has, or nobody can tell. */
    Optional<Instant> lastDelivery(String custodian);

    /** Tells whether a body whose last delivery was then is beyond its limit now. */
    boolean isStale(String custodian, Instant lastDelivery, Instant now);
}

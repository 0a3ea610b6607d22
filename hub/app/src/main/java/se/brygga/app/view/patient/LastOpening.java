package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells when a unit opened a person last, by the audit log (view.md 2.2, "Sedan sist"). */
@FunctionalInterface
public interface LastOpening {

    /**
     * Returns when; empty if it never did.
     *
     * @param family ids of the person and of everybody merged into it
     * @param before earlier than this
     */
    Optional<Instant> of(List<String> family, String unit, Instant before);
}

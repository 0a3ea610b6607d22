package se.brygga.app.intake;

import io.micrometer.core.instrument.MeterRegistry;
import se.brygga.core.message.InboxMessage;

/** Counts what came through the doors, by connector and outcome. */
public final class IntakeMeters {

    private static final String TAKEN = "brygga.intake.messages";

    private final MeterRegistry registry;

    /** Takes the registry that the metrics page shows. */
    public IntakeMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(InboxMessage message) {
        count(message.connector(), message.refused().isPresent() ? "refused" : "accepted");
    }

    void duplicate(InboxMessage message) {
        count(message.connector(), "duplicate");
    }

    /** Counts something that could not be stored and was turned away. */
    public void unavailable(String connector) {
        count(connector, "unavailable");
    }

    /** Counts a framing fault: {@code oversized}, {@code broken} or {@code noise}. */
    public void fault(String connector, String kind) {
        count(connector, kind);
    }

    private void count(String connector, String outcome) {
        registry.counter(TAKEN, "connector", connector, "outcome", outcome).increment();
    }
}

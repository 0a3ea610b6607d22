package se.brygga.app.delivery;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of deliveries, by destination. */
public final class DeliveryMeters {

    private static final String ATTEMPTS = "brygga.delivery.attempts";

    private final MeterRegistry registry;

    /** Takes the registry that the metrics page shows. */
    public DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a delivery that got through. */
    public void sent(String destination) {
        count(destination, "sent");
    }

    /** Counts an attempt that will be repeated. */
    public void failed(String destination) {
        count(destination, "failed");
    }

    /** Counts a delivery that was given up. */
    public void parked(String destination) {
        count(destination, "parked");
    }

    /** Counts receipts that did not come in time. */
    public void overdue(String destination, int count) {
        registry.counter(ATTEMPTS, "connector", destination, "outcome", "overdue")
                .increment(count);
    }

    private void count(String destination, String outcome) {
        registry.counter(ATTEMPTS, "connector", destination, "outcome", outcome).increment();
    }
}

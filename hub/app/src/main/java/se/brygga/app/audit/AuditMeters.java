package se.brygga.app.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import se.brygga.access.audit.AccessEvent;

/** Counts entries and failures of the audit log; no person, user or unit is in a label. */
public final class AuditMeters {

    private static final long FORGET_NANOS = Duration.ofMinutes(1).toNanos();

    private final MeterRegistry registry;
    private final AtomicInteger working;
    private volatile long failedNanos;

    /** Takes the registry that the metrics page shows. */
    public AuditMeters(MeterRegistry registry) {
        this.registry = registry;
        this.working = registry.gauge("brygga.audit.working", new AtomicInteger(1));
    }

    void written(AccessEvent event) {
        registry.counter("brygga.audit.entries", "kind", event.kind().name()).increment();
        working.set(1);
    }

    void failed() {
        registry.counter("brygga.audit.failures").increment();
        failedNanos = System.nanoTime();
        working.set(0);
    }

    void headFailed() {
        registry.counter("brygga.audit.head.failures").increment();
    }

    /** Tells whether the last write succeeded. After a minute without any, one that failed is forgotten, so that it is tried again. */
    public boolean working() {
        return working.get() == 1 || System.nanoTime() - failedNanos > FORGET_NANOS;
    }
}

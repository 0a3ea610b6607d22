package se.brygga.app.casework;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import se.brygga.core.record.Alarms.Backlog;

/**
 * Shows how alarms ring: by field, and how many are late. An alarm that fails is no reason to take the hub out of service; the
 * page of its health says that there is one.
 */
public final class AlarmMeters implements HealthIndicator {

    private static final String FIELD = "field";

    private final MeterRegistry registry;
    private volatile Backlog backlog = new Backlog(0, 0, null);
    private volatile long lateSeconds;

    /** Takes the registry that the metrics page shows. */
    public AlarmMeters(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("brygga.alarms.due", this, meters -> meters.backlog.due()).register(registry);
        Gauge.builder("brygga.alarms.failing", this, meters -> meters.backlog.failing())
                .register(registry);
        Gauge.builder("brygga.alarms.late", this, meters -> meters.lateSeconds)
                .baseUnit("seconds")
                .register(registry);
    }

    void rung(String field) {
        registry.counter("brygga.alarms.rung", FIELD, field).increment();
    }

    void failed(String field) {
        registry.counter("brygga.alarms.failed", FIELD, field).increment();
    }

    void show(Backlog now, Instant at) {
        lateSeconds = now.oldest() == null
                ? 0
                : Math.max(0, Duration.between(now.oldest(), at).toSeconds());
        backlog = now;
    }

    @Override
    public Health health() {
        Backlog seen = backlog;
        return Health.up()
                .withDetail("due", seen.due())
                .withDetail("failing", seen.failing())
                .withDetail("lateSeconds", lateSeconds)
                .build();
    }
}

package se.brygga.app.health;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;
import se.brygga.app.audit.AuditMeters;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordUnavailable;

/** Health as the operator sees it: disk, broker, record and audit log must all work for the hub to be up. */
@Component("flow")
final class HubHealth implements HealthIndicator {

    private final DiskGuard disk;
    private final BrokerWatch broker;
    private final MessageLog log;
    private final AuditMeters audit;

    HubHealth(DiskGuard disk, BrokerWatch broker, MessageLog log, AuditMeters audit) {
        this.disk = disk;
        this.broker = broker;
        this.log = log;
        this.audit = audit;
    }

    @Override
    public Health health() {
        boolean up = !disk.full() && broker.working() && recordWorks() && audit.working();
        return (up ? Health.up() : Health.down())
                .withDetail("audit", audit.working() ? "works" : "cannot be written")
                .withDetail("diskFreeMegabytes", disk.free() >> 20)
                .withDetail("broker", broker.working() ? "works" : "does not answer")
                .build();
    }

    private boolean recordWorks() {
        try {
            log.newest(null, null, 1);
            return true;
        } catch (RecordUnavailable e) {
            return false;
        }
    }
}

package se.brygga.app.health;

import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.broker.EmbeddedBroker;

/** Brings the embedded broker back after a failing disk, once there is space; an outside broker looks after itself. */
public final class BrokerWatch {

    private final Optional<EmbeddedBroker> broker;
    private final DiskGuard disk;

    /** Takes the embedded broker, if the hub runs its own. */
    public BrokerWatch(Optional<EmbeddedBroker> broker, DiskGuard disk) {
        this.broker = broker;
        this.disk = disk;
    }

    /** Tells whether the embedded broker can store; always true for an outside one, whose faults show at the doors. */
    public boolean working() {
        return broker.map(EmbeddedBroker::working).orElse(true);
    }

    /** Restarts a broken broker when the disk has space. */
    @Scheduled(fixedDelay = 1000)
    public final void look() {
        if (!working() && !disk.full()) {
            broker.ifPresent(EmbeddedBroker::restartIfBroken);
        }
    }
}

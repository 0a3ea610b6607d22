package se.brygga.app.health;

import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.app.broker.EmbeddedBroker;

/** Knows whether the broker works, and brings the embedded one back after a failing disk, once there is space. */
public final class BrokerWatch {

    private final Optional<EmbeddedBroker> embedded;
    private final BrokerConnections connections;
    private final DiskGuard disk;
    private volatile boolean working = true;

    /** Takes the embedded broker, if the hub runs its own, and the connections to whichever there is. */
    public BrokerWatch(Optional<EmbeddedBroker> embedded, BrokerConnections connections, DiskGuard disk) {
        this.embedded = embedded;
        this.connections = connections;
        this.disk = disk;
    }

    /** Tells whether the broker could store when last looked at. */
    public boolean working() {
        return working;
    }

    /** Looks at the broker; restarts a broken embedded one when the disk has space. */
    @Scheduled(fixedDelay = 2000)
    public final void look() {
        boolean broken = embedded.isPresent() && !embedded.get().working();
        if (broken && !disk.full()) {
            embedded.get().restartIfBroken();
        }
        working = embedded.map(EmbeddedBroker::working).orElse(true) && connections.reachable();
    }
}

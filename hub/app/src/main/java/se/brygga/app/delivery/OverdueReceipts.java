package se.brygga.app.delivery;

import java.time.Clock;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Ledger;

/** Marks receipts that did not come in time (messages.md 4), so that an operator sees them. */
public final class OverdueReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueReceipts.class);

    private final Collection<Connector> connectors;
    private final Ledger ledger;
    private final DeliveryMeters meters;
    private final Clock clock;

    /** Takes the connectors to watch. */
    public OverdueReceipts(Collection<Connector> connectors, Ledger ledger, DeliveryMeters meters, Clock clock) {
        this.connectors = connectors;
        this.ledger = ledger;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks at every destination whose receipts come as messages. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    public final void look() {
        for (Connector connector : connectors) {
            connector.delivers().filter(d -> "message".equals(d.receipt())).ifPresent(delivery -> {
                int overdue = ledger.overdue(connector.id(), clock.instant().minus(delivery.overdueAfter()));
                if (overdue > 0) {
                    LOG.warn("{}: {} receipts are overdue", connector.id(), overdue);
                    meters.overdue(connector.id(), overdue);
                }
            });
        }
    }
}

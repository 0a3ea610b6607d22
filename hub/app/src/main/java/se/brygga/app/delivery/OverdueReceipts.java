package se.brygga.app.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.app.broker.DurableInbox;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;

/**
 * Looks for receipts that did not come in time (messages.md 4): a FHIR message is sent again, twice at most, and parked then
 * (messages.md 1, resend); of other formats the receipt is marked, so that an operator sees it.
 */
public final class OverdueReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueReceipts.class);
    private static final int AT_ONCE = 1_000;
    private static final String NO_RECEIPT = "NO_RECEIPT";

    private final Collection<Connector> connectors;
    private final Ledger ledger;
    private final DurableInbox inbox;
    private final DeliveryMeters meters;
    private final Clock clock;

    /** Takes the connectors to watch, and where the hub tells itself what to send again. */
    public OverdueReceipts(
            Collection<Connector> connectors, Ledger ledger, DurableInbox inbox, DeliveryMeters meters, Clock clock) {
        this.connectors = connectors;
        this.ledger = ledger;
        this.inbox = inbox;
        this.meters = meters;
        this.clock = clock;
    }

    /** Looks at every destination whose receipts come as messages. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    public final void look() {
        for (Connector connector : connectors) {
            connector.delivers().filter(d -> "message".equals(d.receipt())).ifPresent(delivery -> {
                Instant sentBefore = clock.instant().minus(delivery.overdueAfter());
                int overdue = "fhir".equals(delivery.format())
                        ? sendAgain(connector, sentBefore)
                        : ledger.overdue(connector.id(), sentBefore);
                if (overdue > 0) {
                    LOG.warn("{}: {} receipts are overdue", connector.id(), overdue);
                    meters.overdue(connector.id(), overdue);
                }
            });
        }
    }

    /** No acknowledgement counts as one that tells of a passing fault. */
    private int sendAgain(Connector connector, Instant sentBefore) {
        List<Delivery> waiting = ledger.awaited(connector.id(), sentBefore, AT_ONCE);
        for (Delivery delivery : waiting) {
            inbox.put(ReceiptNote.write(
                    connector.id(),
                    new Attempt(
                            delivery.id(), delivery.state(), ReceiptState.TRANSIENT, NO_RECEIPT, clock.instant(), null),
                    delivery.attempts()));
        }
        return waiting.size();
    }
}

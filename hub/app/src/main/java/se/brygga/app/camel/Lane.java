package se.brygga.app.camel;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.ReceiptState;

/** The attempts to send to one destination. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** One attempt: returns what is known of it, or throws. */
    interface Sending {
        Sent send(Delivery delivery) throws Exception;
    }

    private final Connector destination;
    private final Sending sending;
    private final BeforeSending before;
    private final DeliveryMeters meters;

    Lane(Connector destination, Sending sending, BeforeSending before, DeliveryMeters meters) {
        this.destination = destination;
        this.sending = sending;
        this.before = before;
        this.meters = meters;
    }

    /** Tries until the delivery is sent, parked, withheld, settled by somebody else, or the hub stops. */
    void deliver(String id, LaneBatch batch) {
        Patience pauses = new Patience(
                destination.delivery().firstPause(), destination.delivery().longestPause());
        Optional<Delivery> row = batch.waiting(id);
        while (row.isPresent()) {
            try {
                if (!before.mayLeave(row.get())) {
                    return;
                }
                Sent sent = sending.send(row.get());
                meters.sent(destination.id());
                batch.settled(
                        new Ledger.Attempt(id, DeliveryState.SENT, sent.receipt(), null, Instant.now(), sent.losses()));
                return;
            } catch (PermanentFailure e) {
                LOG.warn("{}: delivery {} is parked: {}", destination.id(), id, e.code());
                meters.parked(destination.id());
                batch.settled(new Ledger.Attempt(
                        id, DeliveryState.PARKED, ReceiptState.FATAL, e.code(), Instant.now(), null));
                return;
            } catch (Exception e) {
                batch.failed(retrying(id, e), pauses);
                row = batch.waiting(id);
            }
        }
    }

    private Ledger.Attempt retrying(String id, Exception failure) {
        String code = TransientFailures.code(failure);
        meters.failed(destination.id());
        LOG.info("{}: delivery {} did not get through ({}); it is tried again", destination.id(), id, code);
        return new Ledger.Attempt(id, DeliveryState.RETRYING, ReceiptState.TRANSIENT, code, Instant.now(), null);
    }
}

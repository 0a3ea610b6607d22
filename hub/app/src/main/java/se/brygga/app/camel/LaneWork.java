package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.delivery.PermanentFailure;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.RecordUnavailable;

/**
 * Sends the deliveries of one lane in order. A transient failure is retried in place with growing pauses, so nobody overtakes;
 * a permanent one parks that delivery and the lane goes on.
 *
 * <p>What the ledger says is sent is not sent again: a batch that is repeated after a crash changes nothing.
 */
final class LaneWork implements BatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWork.class);

    private final Connector destination;
    private final Ledger ledger;
    private final DeliveryMeters meters;

    LaneWork(Connector destination, Ledger ledger, DeliveryMeters meters) {
        this.destination = destination;
        this.ledger = ledger;
        this.meters = meters;
    }

    @Override
    public void process(List<BytesMessage> batch, Session session, RouteCall route, Patience stopping)
            throws JMSException, InterruptedException {
        List<String> ids = new ArrayList<>(batch.size());
        for (BytesMessage entry : batch) {
            ids.add(entry.readUTF());
        }
        Map<String, Delivery> rows = ledger.find(ids);
        List<Ledger.Attempt> done = new ArrayList<>();
        for (String id : ids) {
            Delivery row = rows.get(id);
            if (row == null) {
                LOG.error(
                        "Delivery {} is in the queue of {}, but not in the ledger; it is left out",
                        id,
                        destination.id());
            } else if (waits(row)) {
                done.add(deliver(row, route, stopping, done));
            }
        }
        note(done, stopping);
    }

    private static boolean waits(Delivery row) {
        return row.state() == DeliveryState.QUEUED
                || row.state() == DeliveryState.RETRYING
                || row.state() == DeliveryState.SENDING;
    }

    private Ledger.Attempt deliver(Delivery row, RouteCall route, Patience stopping, List<Ledger.Attempt> done)
            throws InterruptedException {
        Patience pauses = new Patience(
                destination.delivery().firstPause(), destination.delivery().longestPause());
        while (!stopping.ended()) {
            try {
                ReceiptState receipt = route.call(row, ReceiptState.class);
                meters.sent(destination.id());
                return new Ledger.Attempt(row.id(), DeliveryState.SENT, receipt, null, Instant.now());
            } catch (PermanentFailure e) {
                LOG.warn("{}: delivery {} is parked: {}", destination.id(), row.id(), e.code());
                meters.parked(destination.id());
                return new Ledger.Attempt(row.id(), DeliveryState.PARKED, ReceiptState.FATAL, e.code(), Instant.now());
            } catch (Exception e) {
                done.add(retrying(row, e));
                note(done, stopping);
                done.clear();
                awaitNextTry(pauses, stopping);
            }
        }
        throw new InterruptedException("The hub is stopping");
    }

    private Ledger.Attempt retrying(Delivery row, Exception failure) {
        String code = TransientFailures.code(failure);
        meters.failed(destination.id());
        LOG.info("{}: delivery {} did not get through ({}); it is tried again", destination.id(), row.id(), code);
        return new Ledger.Attempt(row.id(), DeliveryState.RETRYING, ReceiptState.TRANSIENT, code, Instant.now());
    }

    private static void awaitNextTry(Patience pauses, Patience stopping) {
        stopping.lend(pauses);
        pauses.pause();
        stopping.lend(null);
    }

    private void note(List<Ledger.Attempt> done, Patience stopping) throws InterruptedException {
        while (!done.isEmpty()) {
            try {
                ledger.attempted(List.copyOf(done));
                return;
            } catch (RecordUnavailable e) {
                LOG.warn("The ledger is not available, {} outcomes wait: {}", done.size(), e.getMessage());
                stopping.pause();
                if (stopping.ended()) {
                    throw new InterruptedException("The hub is stopping");
                }
            }
        }
    }
}

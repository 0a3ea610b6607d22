package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.InboxEntries;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.core.connector.Connector;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.message.InboxMessage;

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
    private final BeforeSending before;
    private final DeliveryMeters meters;

    LaneWork(Connector destination, Ledger ledger, BeforeSending before, DeliveryMeters meters) {
        this.destination = destination;
        this.ledger = ledger;
        this.before = before;
        this.meters = meters;
    }

    @Override
    public void process(List<BytesMessage> batch, Session session, RouteCall route, Patience stopping)
            throws JMSException, InterruptedException {
        List<String> ids = new ArrayList<>(batch.size());
        for (BytesMessage entry : batch) {
            String id = read(entry, session);
            if (id != null) {
                ids.add(id);
            }
        }
        LaneBatch lane = new LaneBatch(ids, ledger, stopping);
        Lane attempts = new Lane(destination, row -> route.call(row, Sent.class), before, meters);
        for (String id : ids) {
            attempts.deliver(id, lane);
        }
        lane.note();
        for (InboxMessage note : lane.notes().values()) {
            InboxEntries.send(new Inbound(note, false), session);
        }
        if (stopping.ended()) {
            throw new InterruptedException("The hub is stopping; what was sent is in the ledger");
        }
    }

    private String read(BytesMessage entry, Session session) throws JMSException {
        try {
            return entry.readUTF();
        } catch (JMSException e) {
            LOG.error("{}: an entry of its queue cannot be read", destination.id());
            DeadLetters.send(entry, session);
            return null;
        }
    }
}

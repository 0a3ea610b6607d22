package se.brygga.app.camel;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.InboxEntries;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.broker.Queues;
import se.brygga.core.record.RecordUnavailable;

/**
 * Puts a batch of inbox messages through the pipeline's route and sends what comes out in the same broker transaction, so
 * that a message is consumed and its deliveries are queued, or neither.
 */
final class InboxWork implements BatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWork.class);

    @Override
    public void process(List<BytesMessage> batch, Session session, RouteCall route, Patience patience)
            throws JMSException, InterruptedException {
        List<Inbound> messages = new ArrayList<>(batch.size());
        for (BytesMessage entry : batch) {
            messages.add(InboxEntries.read(entry));
        }
        List<?> outgoing = keepTrying(messages, route, patience);
        if (outgoing.isEmpty()) {
            return;
        }
        try (MessageProducer producer = session.createProducer(null)) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (Object delivery : outgoing) {
                send((Outgoing) delivery, session, producer);
            }
        }
    }

    private static List<?> keepTrying(List<Inbound> messages, RouteCall route, Patience patience)
            throws InterruptedException {
        while (!patience.ended()) {
            try {
                return route.call(messages, List.class);
            } catch (RecordUnavailable e) {
                LOG.warn("The record is not available, {} messages wait: {}", messages.size(), e.getMessage());
            } catch (Exception e) {
                LOG.error("The pipeline failed, {} messages wait: {}", messages.size(), Faults.describe(e));
            }
            patience.pause();
        }
        throw new InterruptedException("The hub is stopping");
    }

    private static void send(Outgoing delivery, Session session, MessageProducer producer) throws JMSException {
        BytesMessage entry = session.createBytesMessage();
        entry.writeUTF(delivery.delivery());
        if (!delivery.lane().isEmpty()) {
            entry.setStringProperty("JMSXGroupID", delivery.lane());
        }
        producer.send(session.createQueue(Queues.deliver(delivery.connector())), entry);
    }
}

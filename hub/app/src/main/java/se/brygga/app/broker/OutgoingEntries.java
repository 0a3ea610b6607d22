package se.brygga.app.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.List;

/** Puts deliveries into the queues of their destinations: only the ledger's id, the content stays in the record. */
public final class OutgoingEntries {

    private OutgoingEntries() {}

    /** Sends them in order, in the session's transaction if it has one. */
    public static void send(List<Outgoing> outgoing, Session session) throws JMSException {
        if (outgoing.isEmpty()) {
            return;
        }
        try (MessageProducer producer = session.createProducer(null)) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (Outgoing delivery : outgoing) {
                send(delivery, session, producer);
            }
        }
    }

    private static void send(Outgoing delivery, Session session, MessageProducer producer) throws JMSException {
        BytesMessage entry = session.createBytesMessage();
        entry.writeUTF(delivery.delivery());
        if (!delivery.lane().isEmpty()) {
            entry.setStringProperty("JMSXGroupID", delivery.lane());
        }
        producer.send(Queues.destination(Queues.deliver(delivery.connector())), entry);
    }
}

package se.brygga.app.camel;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import se.brygga.app.broker.Queues;

/** The last resort: what nobody can read or keep goes to the queue {@code dead}, and the flow goes on. */
final class DeadLetters {

    private DeadLetters() {}

    /** Moves an entry in the session's transaction. */
    static void send(Message entry, Session session) throws JMSException {
        try (MessageProducer producer = session.createProducer(session.createQueue(Queues.DEAD))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(entry);
        }
    }
}

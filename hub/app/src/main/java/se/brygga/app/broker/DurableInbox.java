package se.brygga.app.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import se.brygga.core.message.InboxMessage;

/** Puts messages into the inbox of their connector: when a method returns, the broker has synced the message to disk. */
public final class DurableInbox {

    private final BrokerConnections connections;

    /** Takes the broker to send to. */
    public DurableInbox(BrokerConnections connections) {
        this.connections = connections;
    }

    /**
     * Sends a message as it came in. The broker drops a message whose key it has seen lately, which makes a repeat harmless.
     *
     * @throws InboxUnavailable if the broker cannot take it: nothing is promised to the sender then
     */
    public void put(InboxMessage message) {
        send(new Inbound(message, false));
    }

    /** Sends a stored message through the pipeline again. */
    public void replay(InboxMessage message) {
        send(new Inbound(message, true));
    }

    private void send(Inbound inbound) {
        InboxMessage message = inbound.message();
        try (Connection connection = connections.forSending();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            BytesMessage entry = session.createBytesMessage();
            entry.writeBytes(InboxEntries.write(inbound));
            if (!message.lane().isEmpty()) {
                entry.setStringProperty("JMSXGroupID", message.lane());
            }
            if (!inbound.replay()) {
                entry.setStringProperty("_AMQ_DUPL_ID", message.key().id());
            }
            MessageProducer producer = session.createProducer(session.createQueue(Queues.inbox(message.connector())));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            producer.send(entry);
            producer.close();
        } catch (JMSException e) {
            throw new InboxUnavailable("The broker does not take messages", e);
        }
    }
}

package se.brygga.app.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.List;
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

    /** Hands out a delivery that is in the ledger but comes from no message; a repeat is harmless. */
    public void handOut(Outgoing delivery) {
        inSession(session -> OutgoingEntries.send(List.of(delivery), session));
    }

    private void send(Inbound inbound) {
        inSession(session -> InboxEntries.send(inbound, session));
    }

    private interface Sending {
        void with(Session session) throws JMSException;
    }

    private void inSession(Sending sending) {
        try (Connection connection = connections.forSending();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            sending.with(session);
        } catch (JMSException e) {
            throw new InboxUnavailable("The broker does not take messages", e);
        }
    }
}

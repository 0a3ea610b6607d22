package se.brygga.app.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import se.brygga.app.HubSettings;
import se.brygga.app.config.Secrets;

/** Opens connections to the broker, embedded or outside: pooled ones for sending, own ones for consuming. */
public final class BrokerConnections implements AutoCloseable {

    private static final long CALL_TIMEOUT_MILLIS = 10_000;
    private static final int SENDING_SESSIONS = 200;

    private final ActiveMQConnectionFactory factory;
    private final JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();

    /** Takes address and account of the broker; connects on first use. */
    public BrokerConnections(HubSettings.Broker settings) {
        factory = new ActiveMQConnectionFactory(settings.url());
        if (!settings.username().isEmpty()) {
            factory.setUser(settings.username());
            factory.setPassword(Secrets.read(settings.passwordFile(), "brygga.broker.password-file"));
        }
        factory.setBlockOnDurableSend(true);
        factory.setCallTimeout(CALL_TIMEOUT_MILLIS);
        factory.setReconnectAttempts(0);
        factory.setInitialConnectAttempts(1);
        factory.setDeserializationDenyList("*");
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(1);
        pool.setMaxSessionsPerConnection(SENDING_SESSIONS);
    }

    /** Borrows the shared connection for sending; close it to give it back. */
    Connection forSending() throws JMSException {
        return pool.createConnection();
    }

    /** Opens a started connection with one transacted session for a consumer; close the connection when done. */
    public Consuming forConsuming() throws JMSException {
        Connection connection = factory.createConnection();
        try {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            connection.start();
            return new Consuming(connection, session);
        } catch (JMSException e) {
            connection.close();
            throw e;
        }
    }

    /** Tells whether the broker answers now. */
    public boolean reachable() {
        try (Connection connection = forSending();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return !session.getTransacted();
        } catch (JMSException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.stop();
        factory.close();
    }

    /** A consumer's own connection and transacted session. */
    public record Consuming(Connection connection, Session session) implements AutoCloseable {

        @Override
        public void close() throws JMSException {
            connection.close();
        }
    }
}

package se.brygga.app.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.HubSettings;
import se.brygga.app.config.Secrets;

/** Opens connections to the broker, embedded or outside: pooled ones for sending, own ones for consuming. */
public final class BrokerConnections implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerConnections.class);
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

    /**
     * Throws IllegalArgumentException if the broker refuses the account or lacks one of these queues: the hub makes none in a broker
     * of its own. A broker that does not answer yet is waited for by those who consume.
     */
    public void demand(Collection<String> queues) {
        List<String> missing = new ArrayList<>();
        try (Consuming consuming = forConsuming()) {
            for (String queue : queues) {
                if (!consuming.has(queue)) {
                    missing.add(queue);
                }
            }
        } catch (JMSSecurityException e) {
            throw new IllegalArgumentException(
                    "The broker at brygga.broker.url refuses the account of brygga.broker.username and brygga.broker.password-file",
                    e);
        } catch (JMSException e) {
            LOG.warn("The broker does not answer yet: {}", Faults.describe(e));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "The broker at brygga.broker.url has no queue " + String.join(", ", missing)
                            + ". Each connector needs its own: add them to the broker's configuration, as in docker/artemis/broker.xml,"
                            + " and restart the broker");
        }
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

        /** Tells whether the broker has a queue of this name. */
        public boolean has(String queue) throws JMSException {
            try {
                return ((ActiveMQSession) session)
                        .getCoreSession()
                        .queueQuery(SimpleString.of(queue))
                        .isExists();
            } catch (ActiveMQException e) {
                throw JMSExceptionHelper.convertFromActiveMQException(e);
            }
        }

        @Override
        public void close() throws JMSException {
            connection.close();
        }
    }
}

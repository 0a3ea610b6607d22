package se.brygga.app.broker;

import jakarta.jms.Queue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import se.brygga.core.connector.Connector;

/** Names of the queues; they follow from the connector's id and hold nothing else. */
public final class Queues {

    /** What could not be read at all. */
    public static final String DEAD = "dead";

    private static final String INBOX = "inbox.";
    private static final String DELIVER = "deliver.";

    private Queues() {}

    /** Returns every queue that a hub with these connectors needs. */
    public static List<String> of(Collection<Connector> connectors) {
        List<String> queues = new ArrayList<>(List.of(DEAD));
        for (Connector connector : connectors) {
            connector.receives().ifPresent(intake -> queues.add(inbox(connector.id())));
            connector.delivers().ifPresent(delivery -> queues.add(deliver(connector.id())));
        }
        return queues;
    }

    /** Returns where to send to. A session would ask the broker first whether there is such a queue, each time. */
    static Queue destination(String name) {
        return ActiveMQDestination.createQueue(name);
    }

    /** Returns the queue between intake and pipeline. */
    public static String inbox(String connector) {
        return INBOX + connector;
    }

    /** Returns the queue between pipeline and destination. */
    public static String deliver(String connector) {
        return DELIVER + connector;
    }
}

package se.brygga.app.broker;

import jakarta.jms.Queue;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;

/** Names of the queues; they follow from the connector's id and hold nothing else. */
public final class Queues {

    /** What could not be read at all. */
    public static final String DEAD = "dead";

    private static final String INBOX = "inbox.";
    private static final String DELIVER = "deliver.";

    private Queues() {}

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

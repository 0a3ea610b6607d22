package se.brygga.app.broker;

/** Names of the queues; they follow from the connector's id and hold nothing else. */
public final class Queues {

    /** What could not be read at all. */
    public static final String DEAD = "dead";

    private static final String INBOX = "inbox.";
    private static final String DELIVER = "deliver.";

    private Queues() {}

    /** Returns the queue between intake and pipeline. */
    public static String inbox(String connector) {
        return INBOX + connector;
    }

    /** Returns the queue between pipeline and destination. */
    public static String deliver(String connector) {
        return DELIVER + connector;
    }
}

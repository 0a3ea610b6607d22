package se.brygga.core.record;

import java.time.Duration;
import java.time.Instant;

/**
 * A subscription of a system to a topic, as kept (Subscriptions R4 Backport, topic-based, rest-hook, id-only).
 *
 * @param id of the Subscription
 * @param connector of the system that subscribes
 * @param destination connector that takes its notifications
 * @param topic what it is about
 * @param content the Subscription as JSON, as it was accepted
 * @param heartbeat how often something is sent at least; null for no heartbeat
 * @param handshake id of the delivery that says hello: once it is sent, the subscription is active
 * @param latest id of the delivery that told something last; the handshake at first
 * @param off true if it has been ended
 * @param events how many events it has had
 * @param toldAt when something was last put into its queue
 */
public record TopicSubscription(
        String id,
        String connector,
        String destination,
        Topic topic,
        String content,
        Duration heartbeat,
        String handshake,
        String latest,
        boolean off,
        long events,
        Instant toldAt) {

    /** Returns the subscription as it is after something was told. */
    public TopicSubscription told(long count, Instant at) {
        return new TopicSubscription(
                id, connector, destination, topic, content, heartbeat, handshake, latest, off, count, at);
    }

    /** What can be subscribed to. */
    public enum Topic {
        /** A hospital stay: admitted, estimate, ready, discharged. */
        STAY,
        /** A plan. */
        PLAN,
        /** A task. */
        TASK
    }

    /**
     * One event.
     *
     * @param number 1, 2, 3 … without a gap
     * @param focus {@code Type/id} of what changed; null if it may not be told (any more)
     * @param delivery id of the notification in the ledger
     */
    public record Event(long number, Instant at, String focus, String delivery) {}
}

package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.core.record.TopicSubscription.Event;
import se.brygga.core.record.TopicSubscription.Topic;

/** The subscriptions and their numbered events, inside one transaction. */
public interface Subscriptions {

    /** Adds a subscription. */
    void add(TopicSubscription subscription);

    /** Returns a subscription. */
    Optional<TopicSubscription> find(String id);

    /** Returns the subscriptions of a system, the oldest first, those that are off too. */
    List<TopicSubscription> of(String connector);

    /** Returns the subscriptions to a topic that are on and whose handshake has been sent. */
    List<TopicSubscription> active(Topic topic);

    /** Ends a subscription. */
    void end(String id);

    /** Gives an event the next number; the number stays taken if the transaction is committed. */
    long next(String id, Instant at);

    /** Adds an event that has got its number. */
    void add(String id, Event event);

    /** Returns events from one number to another, both included. */
    List<Event> events(String id, long from, long until);

    /**
     * Returns active subscriptions with a heartbeat to which nothing has been told for so long. If the latest delivery waits or
     * is parked there is no more to say.
     */
    List<TopicSubscription> due(Instant now);

    /** Notes a heartbeat; false if something was told since {@code due} was read, by another node perhaps. */
    boolean beat(TopicSubscription due, String delivery, Instant now);
}

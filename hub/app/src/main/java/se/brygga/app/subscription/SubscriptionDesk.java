package se.brygga.app.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Subscription;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.TopicSubscription;

/** Takes, keeps and ends the subscriptions of systems. */
public final class SubscriptionDesk {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final RecordStore store;
    private final DurableInbox inbox;
    private final Endpoints endpoints;
    private final Notifications notifications;

    /** Takes where subscriptions are kept, where they lead, and how they are told. */
    public SubscriptionDesk(RecordStore store, DurableInbox inbox, Endpoints endpoints, Notifications notifications) {
        this.store = store;
        this.inbox = inbox;
        this.endpoints = endpoints;
        this.notifications = notifications;
    }

    /** Returns an id for a subscription that is to be created. */
    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Keeps a subscription under {@code id} and sends the handshake; it is active once that is answered. Throws {@link
     * se.brygga.core.error.Untranslatable} with the element and what to write there if it asks for what is not given.
     *
     * @param at when it was asked for
     */
    TopicSubscription create(String connector, String id, Subscription asked, Instant at) {
        RequestedSubscription requested = RequestedSubscription.of(asked);
        String destination = endpoints.destination(connector, requested.endpoint());
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        asked.setId(id);
        String hello = Notifications.id(id, "handshake");
        var subscription = new TopicSubscription(
                id,
                connector,
                destination,
                requested.topic(),
                FHIR.newJsonParser().encodeResourceToString(asked),
                requested.heartbeat(),
                hello,
                hello,
                false,
                0,
                now);
        Delivery handshake = notifications.row(
                hello, SubscriptionMessage.key(subscription), subscription, Kind.HANDSHAKE, List.of());
        store.write(record -> {
            record.message(SubscriptionMessage.of(subscription, now));
            record.subscriptions().add(subscription);
            record.deliver(null, handshake);
            return null;
        });
        inbox.handOut(new Outgoing(destination, handshake.id(), ""));
        return subscription;
    }

    /** Returns a subscription of this system. */
    Optional<TopicSubscription> find(String connector, String id) {
        return store.write(record -> record.subscriptions().find(id))
                .filter(found -> found.connector().equals(connector));
    }

    /** Returns the subscriptions of this system. */
    List<TopicSubscription> all(String connector) {
        return store.write(record -> record.subscriptions().of(connector));
    }

    /** Ends a subscription: what still waits is not sent any more. */
    void end(String id) {
        store.write(record -> {
            record.subscriptions().end(id);
            return null;
        });
    }
}

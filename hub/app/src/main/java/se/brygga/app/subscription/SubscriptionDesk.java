package se.brygga.app.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;

/** Takes, keeps and ends the subscriptions of systems. */
public final class SubscriptionDesk {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final RecordStore store;
    private final DurableInbox inbox;
    private final Connectors connectors;
    private final UnaryOperator<String> settings;
    private final Notifications notifications;
    private final Disclosure disclosure;
    private final Clock clock;

    /**
     * Takes where subscriptions are kept and how they are told.
     *
     * @param settings returns the value of a key of config/application.yml, such as {@code akerby-notifications.url}
     */
    public SubscriptionDesk(
            RecordStore store,
            DurableInbox inbox,
            Connectors connectors,
            UnaryOperator<String> settings,
            Notifications notifications,
            Disclosure disclosure,
            Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.connectors = connectors;
        this.settings = settings;
        this.notifications = notifications;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** Returns an id for a subscription that is to be created. */
    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /**
     * Keeps a subscription under {@code id} and sends the handshake; it is active once that is answered. Throws {@link Untranslatable} with the
     * element and what to write there if it asks for what is not given.
     */
    TopicSubscription create(String connector, String id, Subscription asked) {
        RequestedSubscription requested = RequestedSubscription.of(asked);
        String destination = destination(connectors.get(connector), requested.endpoint())
                .orElseThrow(() -> new Untranslatable(
                        "Subscription.channel.endpoint",
                        "ENDPOINT_UNKNOWN",
                        "The endpoint must be the url that config/application.yml has for a connector of your "
                                + "organisation with the format 'subscription'"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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

    /** Returns events with the numbers from … until, both included; what may not be told any more has a number alone. */
    List<Event> events(TopicSubscription subscription, long from, long until) {
        return store.write(record -> record.subscriptions().events(subscription.id(), from, until).stream()
                .map(event -> disclosure.mayKnow(record, subscription, event.focus())
                        ? event
                        : new Event(event.number(), event.at(), null, event.delivery()))
                .toList());
    }

    /** Returns the Subscription with its status. */
    Subscription shown(TopicSubscription subscription) {
        Subscription shown = FHIR.newJsonParser().parseResource(Subscription.class, subscription.content());
        shown.setStatus(status(subscription));
        if (shown.getStatus() == SubscriptionStatus.ERROR) {
            shown.setError("The endpoint refuses notifications; the operator sees the delivery that is parked");
        }
        return shown;
    }

    /** Requested until the handshake has been sent, error while the latest delivery is parked. */
    SubscriptionStatus status(TopicSubscription subscription) {
        if (subscription.off()) {
            return SubscriptionStatus.OFF;
        }
        if (state(subscription.latest()) == DeliveryState.PARKED) {
            return SubscriptionStatus.ERROR;
        }
        return state(subscription.handshake()) == DeliveryState.SENT
                ? SubscriptionStatus.ACTIVE
                : SubscriptionStatus.REQUESTED;
    }

    String base() {
        return notifications.base();
    }

    private DeliveryState state(String delivery) {
        return store.write((RecordTransaction record) -> record.delivery(delivery))
                .map(Delivery::state)
                .orElse(DeliveryState.QUEUED);
    }

    private Optional<String> destination(Connector system, String endpoint) {
        return connectors.byId().values().stream()
                .filter(other -> other.organisation().equals(system.organisation()))
                .filter(other -> other.delivers()
                        .filter(delivery -> delivery.format().equals(NotificationBundle.FORMAT))
                        .isPresent())
                .map(Connector::id)
                .filter(id -> endpoint != null && endpoint.equals(settings.apply(id + ".url")))
                .findFirst();
    }
}

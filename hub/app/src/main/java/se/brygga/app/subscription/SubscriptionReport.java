package se.brygga.app.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;

/** Tells a system how its subscription is and what happened (Subscriptions R4 Backport 1.1, $status and $events). */
public final class SubscriptionReport {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final RecordStore store;
    private final Disclosure disclosure;
    private final String base;

    /** Takes what is kept, what of it may be told, and the hub's FHIR base without a slash at the end. */
    public SubscriptionReport(RecordStore store, Disclosure disclosure, String base) {
        this.store = store;
        this.disclosure = disclosure;
        this.base = base;
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

    /** Returns the answer to {@code $status}. */
    Bundle asked(TopicSubscription subscription) {
        return NotificationBundle.asked(subscription, status(subscription), base);
    }

    /** Returns the answer to {@code $events}: what may not be told any more has a number alone; a link leads to what did not fit. */
    Bundle events(TopicSubscription subscription, EventSpan span) {
        List<Event> events = store.write(
                record -> record.subscriptions().events(subscription.id(), span.from(), span.until()).stream()
                        .map(event -> disclosure.mayKnow(record, subscription, event.focus())
                                ? event
                                : new Event(event.number(), event.at(), null, event.delivery()))
                        .toList());
        Bundle told = NotificationBundle.again(subscription, status(subscription), events, base);
        span.rest().ifPresent(rest -> told.addLink()
                .setRelation("next")
                .setUrl(base + "/Subscription/" + subscription.id() + "/$events?" + rest.parameters()));
        return told;
    }

    /** Requested until the handshake has been sent, error while the latest delivery is parked. */
    private SubscriptionStatus status(TopicSubscription subscription) {
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

    private DeliveryState state(String delivery) {
        return store.write((RecordTransaction record) -> record.delivery(delivery))
                .map(Delivery::state)
                .orElse(DeliveryState.QUEUED);
    }
}

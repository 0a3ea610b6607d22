package se.brygga.app.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;

/** Makes the ledger's rows of notifications: they go through the broker like every delivery. */
public final class Notifications {

    /** How the event of such a delivery begins. */
    public static final String EVENT = "subscription/";

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final String base;

    /** Takes the hub's FHIR base, without a slash at the end. */
    public Notifications(String base) {
        this.base = base;
    }

    /** Returns the id of the delivery that tells an event of a subscription. */
    static String id(String subscription, String what) {
        return subscription.substring(0, 16) + '-' + what;
    }

    /** Makes a row with one event at most; {@code subscription} has the count of events that the receiver is to see. */
    Delivery row(String id, MessageKey message, TopicSubscription subscription, Kind kind, List<Event> events) {
        Instant at = subscription.toldAt();
        byte[] content = FHIR.newJsonParser()
                .encodeResourceToString(NotificationBundle.write(subscription, kind, events, base))
                .getBytes(StandardCharsets.UTF_8);
        return new Delivery(
                id,
                id,
                message,
                subscription.destination(),
                EVENT + kind.code(),
                PayloadJson.write(new Payload.OfNotification(
                        subscription.id(),
                        events.isEmpty() ? null : events.get(0).focus(),
                        content)),
                DeliveryState.QUEUED,
                ReceiptState.AWAITED,
                null,
                0,
                at,
                null);
    }
}

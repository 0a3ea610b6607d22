package se.brygga.app.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.app.pipeline.Follower;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;
import se.brygga.core.record.TopicSubscription.Topic;

/**
 * Tells subscribers what a message has changed: stays, plans and tasks. Numbered, and in the ledger before the message counts as
 * kept, so that neither a crash nor a repeat loses or doubles an event. A message is one event for each thing that it changes,
 * however often it does so; what comes too late to change the newest version is none.
 */
public final class TopicEvents implements Follower {

    private final Disclosure disclosure;
    private final Notifications notifications;
    private final Clock clock;

    /** Takes who may know, and how it is told. */
    public TopicEvents(Disclosure disclosure, Notifications notifications, Clock clock) {
        this.disclosure = disclosure;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void follow(RecordTransaction record, MessageKey message, List<StoredResource> changed) {
        Map<String, StoredResource> last = new LinkedHashMap<>();
        changed.forEach(one -> last.put(focus(one), one));
        for (StoredResource one : last.values()) {
            Topic topic = topic(record, one.resource());
            if (topic != null) {
                record.subscriptions().active(topic).stream()
                        .filter(subscription -> disclosure.mayKnow(record, subscription, one))
                        .forEach(subscription -> tell(record, message, subscription, one));
            }
        }
    }

    private static Topic topic(RecordTransaction record, Resource resource) {
        if (resource instanceof CarePlan) {
            return Topic.PLAN;
        }
        if (resource instanceof Task) {
            return Topic.TASK;
        }
        boolean stay = resource instanceof Encounter
                && !record.stayEvents(resource.getIdElement().getIdPart()).isEmpty();
        return stay ? Topic.STAY : null;
    }

    private void tell(
            RecordTransaction record, MessageKey message, TopicSubscription subscription, StoredResource changed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = record.subscriptions().next(subscription.id(), now);
        var event = new Event(number, now, focus(changed), Notifications.id(subscription.id(), Long.toString(number)));
        record.subscriptions().add(subscription.id(), event);
        record.deliver(
                changed.person(),
                notifications.row(
                        event.delivery(), message, subscription.told(number, now), Kind.EVENT, List.of(event)));
    }

    private static String focus(StoredResource changed) {
        return changed.resource().fhirType()
                + '/'
                + changed.resource().getIdElement().getIdPart();
    }
}

package se.brygga.app.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NotificationDisclosure;
import se.brygga.access.reader.Bodies;
import se.brygga.app.delivery.NotificationBundle.Kind;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.Follower;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Protection;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Event;
import se.brygga.core.record.TopicSubscription.Topic;

/**
 * Tells subscribers what a message has changed: stays, plans and tasks. Numbered, and in the ledger before the message counts as
 * kept, so that neither a crash nor a repeat loses or doubles an event.
 */
public final class TopicEvents implements Follower {

    private final Connectors connectors;
    private final Bodies bodies;
    private final BiPredicate<String, String> blocked;
    private final Notifications notifications;
    private final Clock clock;

    /**
     * Takes who there is.
     *
     * @param blocked tells if a provider has an outer block for a person: person, provider
     */
    public TopicEvents(
            Connectors connectors,
            Bodies bodies,
            BiPredicate<String, String> blocked,
            Notifications notifications,
            Clock clock) {
        this.connectors = connectors;
        this.bodies = bodies;
        this.blocked = blocked;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public void follow(RecordTransaction record, MessageKey message, List<StoredResource> changed) {
        for (StoredResource one : changed) {
            Topic topic = topic(record, one.resource());
            if (topic != null && one.person() != null) {
                record.subscriptions().active(topic).stream()
                        .filter(subscription -> mayKnow(record, subscription, one))
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

    private boolean mayKnow(RecordTransaction record, TopicSubscription subscription, StoredResource changed) {
        Connector system = connectors.get(subscription.connector());
        if (system == null) {
            return false;
        }
        boolean own = bodies.same(system.organisation(), changed.custodian());
        return own
                || NotificationDisclosure.decide(
                                false,
                                isAddressed(record, system.organisation(), changed),
                                protection(record, changed.person()),
                                blocked.test(changed.person(), changed.custodian()))
                        == NotificationDisclosure.SEND;
    }

    private boolean isAddressed(RecordTransaction record, String provider, StoredResource changed) {
        Set<String> units = new LinkedHashSet<>(Participants.of(changed.resource()));
        if (changed.resource() instanceof Encounter) {
            units.addAll(record.unitsFollowing(changed.person(), clock.instant()));
        }
        return units.stream()
                .flatMap(unit -> bodies.providerOf(unit).stream())
                .anyMatch(other -> bodies.same(provider, other));
    }

    private static Protection protection(RecordTransaction record, String person) {
        return record.patients(person).stream()
                .map(patient -> Protection.of(patient.resource()))
                .reduce(Protection.NONE, Protection::or);
    }

    private void tell(
            RecordTransaction record, MessageKey message, TopicSubscription subscription, StoredResource changed) {
        Instant now = clock.instant();
        long number = record.subscriptions().next(subscription.id(), now);
        String focus = changed.resource().fhirType()
                + '/'
                + changed.resource().getIdElement().getIdPart();
        var event = new Event(number, now, focus, Notifications.id(subscription.id(), Long.toString(number)));
        record.subscriptions().add(subscription.id(), event);
        record.deliver(
                changed.person(),
                notifications.row(
                        event.delivery(), message, subscription.told(number, now), Kind.EVENT, List.of(event)));
    }
}

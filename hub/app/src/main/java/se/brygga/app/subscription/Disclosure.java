package se.brygga.app.subscription;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NotificationDisclosure;
import se.brygga.access.reader.Bodies;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Protection;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Topic;

/**
 * Tells whether a subscriber may know that something has changed, as of now: asked when it happens, again before each attempt to
 * send it, and again when it is asked for by {@code $events} (ADR 0019).
 */
public final class Disclosure {

    private static final Map<Topic, Class<? extends Resource>> TYPES =
            Map.of(Topic.STAY, Encounter.class, Topic.PLAN, CarePlan.class, Topic.TASK, Task.class);

    private final Connectors connectors;
    private final Bodies bodies;
    private final BiPredicate<String, String> blocked;
    private final Clock clock;

    /**
     * Takes who there is.
     *
     * @param blocked tells if a provider has an outer block for a person: person, provider
     */
    public Disclosure(Connectors connectors, Bodies bodies, BiPredicate<String, String> blocked, Clock clock) {
        this.connectors = connectors;
        this.bodies = bodies;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** Tells it of a {@code Type/id}, by its newest version. */
    boolean mayKnow(RecordTransaction record, TopicSubscription subscription, String focus) {
        String id = focus.substring(focus.indexOf('/') + 1);
        Optional<StoredResource> newest = newest(record, TYPES.get(subscription.topic()), id);
        return newest.filter(found -> mayKnow(record, subscription, found)).isPresent();
    }

    /** Tells it of what has just been kept. */
    boolean mayKnow(RecordTransaction record, TopicSubscription subscription, StoredResource changed) {
        Connector system = connectors.get(subscription.connector());
        if (system == null || changed.person() == null) {
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

    private static <R extends Resource> Optional<StoredResource> newest(
            RecordTransaction record, Class<R> type, String id) {
        return record.newest(type, id);
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
}

package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.PersonMerged;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;

/**
 * Second step of the pipeline: keeps one message with all that follows from it, inside a transaction.
 *
 * <p>A message that is there already changes nothing; its deliveries that still wait are handed out again, which is harmless
 * because a lane looks into the ledger before it sends.
 */
public final class Keeping {

    private final Connectors connectors;
    private final Stays stays;

    /** Takes the connectors and what follows from stay events. */
    public Keeping(Connectors connectors, Stays stays) {
        this.connectors = connectors;
        this.stays = stays;
    }

    List<Outgoing> keep(RecordTransaction record, Prepared one) {
        Inbound inbound = one.inbound();
        boolean known = record.message(one.row()) == Saved.ALREADY;
        if (known && inbound.replay()) {
            record.replayed(one.row());
        } else if (known) {
            return outgoing(
                    record.waiting(one.row().message().key()), inbound.message().lane());
        }
        if (one.translated() == null) {
            return List.of();
        }
        follow(record, one);
        if (inbound.replay()) {
            record.requeue(one.row().message().key());
        }
        return outgoing(
                record.waiting(one.row().message().key()), inbound.message().lane());
    }

    private void follow(RecordTransaction record, Prepared one) {
        Translated translated = one.translated();
        String person = translated.person().isEmpty() ? null : record.person(translated.person());
        InboxMessage message = one.inbound().message();
        Kept kept = new Kept(message, connectors.get(message.connector()), person, translated.at());
        List<StayEvent> stayEvents = events(translated, StayEvent.class);
        stayEvents.forEach(event -> stays.add(record, kept, event));
        for (Resource resource : translated.resources()) {
            put(record, kept, resource, translated.cleared());
        }
        stayEvents.stream().map(StayEvent::stay).distinct().forEach(stay -> stays.tell(record, kept, stay));
        for (PersonMerged merged : events(translated, PersonMerged.class)) {
            record.merge(record.person(merged.replaced()), person, kept.key());
        }
        events(translated, ReceiptArrived.class).forEach(record::receipt);
    }

    private static <E extends PersonEvent> List<E> events(Translated translated, Class<E> kind) {
        return translated.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** An Encounter is always written anew, also by a late message; of anything else a late one goes into the history. */
    private void put(RecordTransaction record, Kept kept, Resource sent, List<String> cleared) {
        Subjects.point(sent, kept.person());
        Optional<StoredResource> known =
                record.newest(sent.getClass(), sent.getIdElement().getIdPart());
        boolean late = known.filter(k -> k.effective().isAfter(kept.at())).isPresent();
        if (known.isPresent() && !late) {
            Snapshot.complete(sent, known.get().resource(), cleared);
        }
        if (sent instanceof Encounter) {
            Encounter encounter = (Encounter) (late ? known.get().resource() : sent);
            stays.shape(record, encounter);
            record.put(kept.stored(encounter, late ? known.get().effective() : kept.at()));
        } else {
            record.put(kept.stored(sent, kept.at()));
        }
    }

    private List<Outgoing> outgoing(List<Delivery> waiting, String lane) {
        List<Outgoing> outgoing = new ArrayList<>(waiting.size());
        for (Delivery delivery : waiting) {
            outgoing.add(new Outgoing(delivery.destination(), delivery.id(), lane));
        }
        return outgoing;
    }
}

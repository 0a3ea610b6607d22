package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.ledger.Delivery;
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
        Kept kept = new Kept(
                one.inbound().message(), connectors.get(one.inbound().message().connector()), person);
        for (Resource resource : translated.resources()) {
            put(record, kept, translated, resource);
        }
        for (PersonEvent event : translated.events()) {
            if (event instanceof StayEvent stayEvent) {
                stays.happened(record, kept, stayEvent);
            } else if (event instanceof PersonMerged merged) {
                record.merge(record.person(merged.replaced()), person, kept.key());
            } else if (event instanceof ReceiptArrived receipt) {
                record.receipt(receipt);
            }
        }
    }

    private void put(RecordTransaction record, Kept kept, Translated translated, Resource resource) {
        Subjects.point(resource, kept.person());
        record.newest(resource.getClass(), resource.getIdElement().getIdPart())
                .filter(known -> !known.effective().isAfter(translated.at()))
                .ifPresent(known -> Snapshot.complete(resource, known.resource(), translated.cleared()));
        Connector connector = kept.connector();
        record.put(new StoredResource(
                resource,
                kept.person(),
                connector.organisation(),
                connector.unit(),
                Subjects.informationType(resource),
                translated.at(),
                kept.key()));
    }

    private List<Outgoing> outgoing(List<Delivery> waiting, String lane) {
        List<Outgoing> outgoing = new ArrayList<>(waiting.size());
        for (Delivery delivery : waiting) {
            outgoing.add(new Outgoing(delivery.destination(), delivery.id(), lane));
        }
        return outgoing;
    }
}

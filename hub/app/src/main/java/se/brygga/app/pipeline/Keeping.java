package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Outgoing;
import se.brygga.core.fhir.Protection;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
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

    private static final String RECEIPT_UNKNOWN = "RECEIPT_UNKNOWN";
    private static final String NO_DELIVERY = "The receipt names no delivery to this system";

    private final Connectors connectors;
    private final Stays stays;

    /** Takes the connectors and what follows from stay events. */
    public Keeping(Connectors connectors, Stays stays) {
        this.connectors = connectors;
        this.stays = stays;
    }

    List<Outgoing> keep(RecordTransaction record, Prepared prepared) {
        Prepared one = isReceiptForNothing(record, prepared) ? prepared.parked(RECEIPT_UNKNOWN, NO_DELIVERY) : prepared;
        boolean known = record.message(one.row()) == Saved.ALREADY;
        boolean replay = one.inbound().replay();
        if (known && replay) {
            record.replayed(one.row());
        }
        if (one.translated() == null) {
            return known && !replay ? outgoing(record, one) : List.of();
        }
        if (!known || replay) {
            follow(record, one);
        }
        return outgoing(record, one);
    }

    private void follow(RecordTransaction record, Prepared one) {
        Translated translated = one.translated();
        String person = translated.person().isEmpty() ? null : record.person(translated.person());
        InboxMessage message = one.inbound().message();
        Kept kept = new Kept(message, connectors.get(message.connector()), person, at(translated, message));
        events(translated, StayEvent.class).forEach(event -> stays.add(record, kept, event));
        for (Resource resource : translated.resources()) {
            put(record, kept, resource, translated.cleared());
        }
        List<PersonMerged> merges = events(translated, PersonMerged.class);
        merges.forEach(merged -> record.merge(record.person(merged.replaced()), person, kept.key()));
        stays(translated).forEach(stay -> stays.tell(record, kept, stay));
        if (one.inbound().replay()) {
            record.requeue(kept.key());
        }
        if (person != null && (one.inbound().replay() || !merges.isEmpty() || isLabelled(translated))) {
            stays.protect(record, kept);
        }
        events(translated, ReceiptArrived.class).forEach(record::receipt);
    }

    /** A sender's clock that is ahead must not make later messages look late. */
    private static Instant at(Translated translated, InboxMessage message) {
        return translated.at().isAfter(message.receivedAt()) ? message.receivedAt() : translated.at();
    }

    /** A message without an event can still say whom to tell: the address, for one. */
    private static Set<String> stays(Translated translated) {
        Set<String> stays = new LinkedHashSet<>();
        events(translated, StayEvent.class).forEach(event -> stays.add(event.stay()));
        translated.resources().stream()
                .filter(Encounter.class::isInstance)
                .forEach(encounter -> stays.add(encounter.getIdElement().getIdPart()));
        return stays;
    }

    private static boolean isLabelled(Translated translated) {
        return translated.resources().stream()
                .anyMatch(sent -> sent instanceof Patient && Protection.of(sent) != Protection.NONE);
    }

    /** Returns true if a receipt is for no delivery, or for that of another destination. */
    private static boolean isReceiptForNothing(RecordTransaction record, Prepared one) {
        String connector = one.inbound().message().connector();
        return receipts(one).stream().anyMatch(receipt -> record.delivery(receipt.delivery())
                .filter(delivery -> delivery.destination().equals(connector))
                .isEmpty());
    }

    private static List<ReceiptArrived> receipts(Prepared one) {
        return one.translated() == null ? List.of() : events(one.translated(), ReceiptArrived.class);
    }

    private static <E extends PersonEvent> List<E> events(Translated translated, Class<E> kind) {
        return translated.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** An Encounter is always written anew, also by a late message; of anything else a late one goes into the history, but a
     * protection that it tells is never lost. */
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
        if (late && sent instanceof Patient patient) {
            Patient newest = (Patient) known.get().resource();
            if (Protections.carry(patient, newest)) {
                record.put(kept.stored(newest, known.get().effective()));
            }
        }
    }

    /** What the message leads to and still waits, and what its receipts let wait to be sent again. */
    private static List<Outgoing> outgoing(RecordTransaction record, Prepared one) {
        List<Delivery> waiting =
                new ArrayList<>(record.waiting(one.row().message().key()));
        for (ReceiptArrived receipt : receipts(one)) {
            record.delivery(receipt.delivery())
                    .filter(delivery -> delivery.state() == DeliveryState.RETRYING)
                    .ifPresent(waiting::add);
        }
        String lane = one.inbound().message().lane();
        return waiting.stream()
                .map(delivery -> new Outgoing(delivery.destination(), delivery.id(), lane))
                .toList();
    }
}

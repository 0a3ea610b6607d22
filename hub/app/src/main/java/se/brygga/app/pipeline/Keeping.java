package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.pipeline.Forwarding.Passed;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Protection;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.RecordTransaction.Saved;
import se.brygga.core.translated.PersonEvent;
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
    private final Exchange exchange;
    private final Following following;

    /** Takes the connectors, what follows from stay events, what goes back and on, and what follows from resources. */
    public Keeping(Connectors connectors, Stays stays, Exchange exchange, Following following) {
        this.following = following;
        this.connectors = connectors;
        this.stays = stays;
        this.exchange = exchange;
    }

    List<Outgoing> keep(RecordTransaction record, Prepared prepared) {
        Connector from = connectors.get(prepared.message().connector());
        Prepared one = following.judge(record, exchange.judge(record, prepared), from);
        one = Receipts.areForNothing(record, one) ? one.parked(RECEIPT_UNKNOWN, NO_DELIVERY) : one;
        boolean known = record.message(one.row()) == Saved.ALREADY;
        boolean replay = one.inbound().replay();
        if (known && replay) {
            record.replayed(one.row());
        }
        boolean anew = !known || replay;
        record.changed();
        Passed passed = anew && one.translated() != null ? follow(record, one) : Passed.NOBODY;
        boolean overtaken = anew && prepared.translated() != null && one.row().state() == MessageState.REFUSED;
        if (overtaken) {
            following.refused(record, prepared, one.row(), from);
        }
        List<Outgoing> outgoing = new ArrayList<>();
        if (one.translated() != null || overtaken || known && !replay) {
            waiting(record, one.message()).forEach(outgoing::add);
        }
        outgoing.addAll(exchange.receipts().note(record, one, anew));
        if (one.row().state() != MessageState.PARKED) {
            exchange.answer(record, one, known, passed).ifPresent(outgoing::add);
        }
        return outgoing.stream().distinct().toList();
    }

    private Passed follow(RecordTransaction record, Prepared one) {
        Translated translated = one.translated();
        InboxMessage message = one.message();
        String person = translated.person().isEmpty() ? null : record.namedPerson(translated.person());
        Kept kept = new Kept(message, connectors.get(message.connector()), person, at(translated, message));
        events(translated, StayEvent.class).forEach(event -> stays.add(record, kept, event));
        KeptResources resources = new KeptResources(record, kept, stays);
        boolean anew = one.inbound().replay() || !translated.events().isEmpty();
        for (Resource resource : translated.resources()) {
            anew |= resources.put(resource, translated.cleared());
        }
        boolean others = false;
        for (PersonEvent event : translated.events()) {
            others |= PersonEvents.apply(record, kept, event);
        }
        stays(translated).forEach(stay -> stays.tell(record, kept, stay));
        if (one.inbound().replay()) {
            record.requeue(kept.key());
        }
        if (person != null && (one.inbound().replay() || others || isLabelled(translated))) {
            stays.protect(record, kept);
        }
        Passed passed = person == null ? Passed.NOBODY : exchange.forward(record, kept, translated);
        following.follow(record, kept, translated, anew);
        return passed;
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

    private static <E extends PersonEvent> List<E> events(Translated translated, Class<E> kind) {
        return translated.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What the message leads to and still waits. */
    private static List<Outgoing> waiting(RecordTransaction record, InboxMessage message) {
        return record.waiting(message.key()).stream()
                .map(delivery -> new Outgoing(delivery.destination(), delivery.id(), message.lane()))
                .toList();
    }
}

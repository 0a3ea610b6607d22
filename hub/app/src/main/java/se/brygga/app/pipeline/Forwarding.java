package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.config.Destinations;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Translators;
import se.brygga.translation.Writers;

/**
 * Passes on a message that names its receivers: unchanged if the receiver takes it as it is, converted if only that helps,
 * parked if nothing does; never dropped (messages.md 7).
 *
 * <p>What to tell whom is the sender's decision here; the hub only carries. A protected person's message waits for a human all
 * the same, unless the installation has decided otherwise.
 */
final class Forwarding {

    private final Addressees addressees;
    private final NoticeRules rules;
    private final KeyedHash hash;

    Forwarding(Addressees addressees, NoticeRules rules, KeyedHash hash) {
        this.addressees = addressees;
        this.rules = rules;
        this.hash = hash;
    }

    /** Puts the message into the ledger once for each system that it is for; returns the rows. */
    List<Delivery> forward(RecordTransaction record, Kept kept, Translated translated) {
        if (translated.resources().isEmpty()) {
            return List.of();
        }
        Map<Connector, String> systems = new LinkedHashMap<>();
        receivers(record, kept, translated).forEach(receiver -> addressees
                .find(receiver)
                .filter(system -> !system.id().equals(kept.connector().id()))
                .ifPresent(system -> systems.putIfAbsent(system, receiver)));
        List<Delivery> rows = new ArrayList<>();
        systems.forEach((system, receiver) -> rows.add(row(record, kept, translated, new To(system, receiver))));
        rows.forEach(row -> record.deliver(kept.person(), row));
        return rows;
    }

    private record To(Connector system, String receiver) {}

    /** Those that the message names; a contribution to a thread also goes to the others who wrote in it. */
    private static List<String> receivers(RecordTransaction record, Kept kept, Translated translated) {
        Stream<String> named = Translators.receivers(kept.message()).stream();
        Stream<String> partners = translated.resources().stream()
                .filter(Communication.class::isInstance)
                .map(Communication.class::cast)
                .flatMap(said -> partners(record, kept, said));
        return Stream.concat(named, partners).distinct().toList();
    }

    private static Stream<String> partners(RecordTransaction record, Kept kept, Communication said) {
        String thread = said.getIdentifierFirstRep().getValue();
        return record.resources(kept.person(), Communication.class).stream()
                .filter(other -> thread != null
                        && thread.equals(((Communication) other.resource())
                                .getIdentifierFirstRep()
                                .getValue()))
                .map(StoredResource::custodian)
                .filter(custodian -> !custodian.equals(kept.connector().organisation()));
    }

    private Delivery row(RecordTransaction record, Kept kept, Translated translated, To to) {
        InboxMessage message = kept.message();
        Destination destination = Destinations.of(to.system);
        String id = hash.id("forward", message.key().hex(), to.system.id());
        boolean asItIs = destination.format().equals(message.format()) && destination.takes(message.type());
        Payload payload = asItIs
                ? new Payload.Ready(message.connector(), message.type(), message.content())
                : new Payload.OfMessage(message.connector(), outbound(id, kept, translated, to.receiver));
        boolean possible = asItIs
                || Writers.find(destination.format(), ((Payload.OfMessage) payload).message())
                        .isPresent();
        boolean withheld = isProtected(record, kept);
        return new Delivery(
                id,
                asItIs ? message.controlId() : Writers.name(destination, id),
                message.key(),
                to.system.id(),
                message.type(),
                withheld ? null : PayloadJson.write(payload),
                withheld ? DeliveryState.WITHHELD : possible ? DeliveryState.QUEUED : DeliveryState.PARKED,
                withheld ? ReceiptState.NOT_EXPECTED : possible ? ReceiptState.AWAITED : ReceiptState.FATAL,
                withheld ? NoticeDisclosure.PROTECTED_IDENTITY : possible ? null : Conversions.NOT_TAKEN,
                0,
                message.receivedAt(),
                null);
    }

    private boolean isProtected(RecordTransaction record, Kept kept) {
        return NoticeDisclosure.decide(
                        Protections.strongest(
                                record.patients(kept.person()), kept.connector().organisation()),
                        rules.automaticForProtected())
                == NoticeDisclosure.WITHHOLD;
    }

    private static OutboundMessage outbound(String id, Kept kept, Translated translated, String receiver) {
        String type = kept.message().type();
        String event = type.substring(Math.max(type.indexOf('^'), type.indexOf('/')) + 1);
        return new OutboundMessage(
                id,
                event,
                kept.message().receivedAt(),
                kept.connector().unit(),
                receiver,
                Focus.first(type, translated.resources()));
    }
}

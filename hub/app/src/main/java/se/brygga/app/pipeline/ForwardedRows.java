package se.brygga.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
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
import se.brygga.core.translated.Translated;
import se.brygga.translation.Onward;
import se.brygga.translation.Writers;

/** Makes the ledger's row of a message for one receiver. */
final class ForwardedRows {

    private final KeyedHash hash;

    ForwardedRows(KeyedHash hash) {
        this.hash = hash;
    }

    /** Notes that nothing reaches a receiver. */
    Delivery unreached(Kept kept, String receiver, String reason) {
        InboxMessage message = kept.message();
        String id = hash.id("forward", message.key().hex(), NoticeRows.NOBODY + '/' + receiver);
        return row(id, id, message, NoticeRows.NOBODY, new Standing(null, DeliveryState.WITHHELD, reason));
    }

    /**
     * Makes the row for a system.
     *
     * @param answered true if the sender is told what becomes of it
     */
    Delivery to(
            Connector system,
            String receiver,
            Kept kept,
            Translated translated,
            NoticeDisclosure disclosure,
            boolean answered) {
        InboxMessage message = kept.message();
        Destination destination = Destinations.of(system);
        String id = hash.id("forward", message.key().hex(), system.id());
        if (disclosure == NoticeDisclosure.WITHHOLD) {
            var withheld = new Standing(null, DeliveryState.WITHHELD, NoticeDisclosure.PROTECTED_IDENTITY);
            return row(id, id, message, system.id(), withheld);
        }
        var origin = new Payload.Origin(message.connector(), answered);
        boolean asItIs = destination.format().equals(message.format())
                && destination.takes(message.type())
                && !disclosure.masksAddress();
        if (asItIs) {
            var ready = new Payload.Ready(origin, message.type(), message.content());
            return row(id, message.controlId(), message, system.id(), new Standing(ready, DeliveryState.QUEUED, null));
        }
        OutboundMessage outbound = Onward.of(
                message, translated, new Onward.Envelope(id, kept.connector().unit(), receiver));
        OutboundMessage told = disclosure.masksAddress() ? masked(outbound) : outbound;
        boolean possible = Writers.find(destination.format(), told).isPresent();
        var standing = new Standing(
                new Payload.OfMessage(origin, told),
                possible ? DeliveryState.QUEUED : DeliveryState.PARKED,
                possible ? null : Conversions.NOT_TAKEN);
        return row(id, Writers.name(destination, id), message, system.id(), standing);
    }

    private record Standing(Payload payload, DeliveryState state, String reason) {
        ReceiptState receipt() {
            return switch (state) {
                case QUEUED -> ReceiptState.AWAITED;
                case PARKED -> ReceiptState.FATAL;
                default -> ReceiptState.NOT_EXPECTED;
            };
        }
    }

    private static Delivery row(String id, String name, InboxMessage message, String destination, Standing standing) {
        return new Delivery(
                id,
                name,
                message.key(),
                destination,
                message.type(),
                Optional.ofNullable(standing.payload()).map(PayloadJson::write).orElse(null),
                standing.state(),
                standing.receipt(),
                standing.reason(),
                0,
                message.receivedAt(),
                null);
    }

    /** What tells where a person lives, or who is near to them, stays behind (domain.md 3, protected identity). */
    private static OutboundMessage masked(OutboundMessage message) {
        List<Resource> resources = message.resources().stream()
                .filter(resource -> !(resource instanceof RelatedPerson))
                .map(resource -> resource instanceof Patient patient ? masked(patient) : resource)
                .toList();
        return new OutboundMessage(
                message.id(), message.event(), message.madeAt(), message.sender(), message.receiver(), resources);
    }

    private static Resource masked(Patient patient) {
        Patient copy = patient.copy();
        copy.setAddress(null);
        copy.setTelecom(null);
        copy.setContact(null);
        return copy;
    }
}

package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.config.Destinations;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.Writers;

/**
 * Makes rows of the ledger that one message causes: what goes out, and what cannot, with the reason.
 *
 * @param message key of the message
 * @param event what is told
 * @param at when the rows are made
 */
public record LedgerRows(MessageKey message, String event, Instant at) {

    /** Makes the row of what no system takes. */
    public Delivery unreached(String id, String reason) {
        return withheld(id, NoticeRows.NOBODY, reason);
    }

    /** Makes the row of what is converted when it is sent; the id of the delivery is that of the message in it. */
    public Delivery converted(Connector system, NoticeDisclosure disclosure, Payload.OfMessage payload) {
        String id = payload.message().id();
        if (disclosure == NoticeDisclosure.WITHHOLD) {
            return withheld(id, system.id(), NoticeDisclosure.PROTECTED_IDENTITY);
        }
        Destination destination = Destinations.of(system);
        OutboundMessage told = disclosure.masksAddress() ? masked(payload.message()) : payload.message();
        boolean possible = Writers.find(destination.format(), told).isPresent();
        var standing = new Standing(
                PayloadJson.write(new Payload.OfMessage(payload.origin(), told)),
                possible ? DeliveryState.QUEUED : DeliveryState.PARKED,
                possible ? null : Conversions.NOT_TAKEN);
        return row(id, Writers.name(destination, id), system.id(), standing);
    }

    /** Makes the row of what goes as it is. */
    Delivery ready(String id, String name, String destination, Payload.Ready payload) {
        return row(id, name, destination, new Standing(PayloadJson.write(payload), DeliveryState.QUEUED, null));
    }

    Delivery withheld(String id, String destination, String reason) {
        return row(id, id, destination, new Standing(null, DeliveryState.WITHHELD, reason));
    }

    private record Standing(String content, DeliveryState state, String reason) {
        ReceiptState receipt() {
            return switch (state) {
                case QUEUED -> ReceiptState.AWAITED;
                case PARKED -> ReceiptState.FATAL;
                default -> ReceiptState.NOT_EXPECTED;
            };
        }
    }

    private Delivery row(String id, String name, String destination, Standing standing) {
        return new Delivery(
                id,
                name,
                message,
                destination,
                event,
                standing.content(),
                standing.state(),
                standing.receipt(),
                standing.reason(),
                0,
                at,
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

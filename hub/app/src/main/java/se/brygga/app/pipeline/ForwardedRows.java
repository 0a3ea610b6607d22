package se.brygga.app.pipeline;

import se.brygga.access.NoticeDisclosure;
import se.brygga.app.config.Destinations;
import se.brygga.app.delivery.Payload;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.Translated;
import se.brygga.translation.Onward;

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
        return rows(message).unreached(id, reason);
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
        var origin = new Payload.Origin(message.connector(), answered);
        boolean asItIs = destination.format().equals(message.format())
                && destination.takes(message.type())
                && !disclosure.masksAddress();
        if (asItIs) {
            var ready = new Payload.Ready(origin, message.type(), message.content());
            return rows(message).ready(id, message.controlId(), system.id(), ready);
        }
        OutboundMessage outbound = Onward.of(
                message, translated, new Onward.Envelope(id, kept.connector().unit(), receiver));
        return rows(message).converted(system, disclosure, new Payload.OfMessage(origin, outbound));
    }

    private static LedgerRows rows(InboxMessage message) {
        return new LedgerRows(message.key(), message.type(), message.receivedAt());
    }
}

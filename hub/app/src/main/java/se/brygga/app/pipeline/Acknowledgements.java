package se.brygga.app.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.translation.Answering;
import se.brygga.translation.Answering.Answer;

/**
 * Tells the sender what became of its message, in the sender's own format, as a delivery like any other: once for each
 * message, and the same again for a repeat (messages.md 1, acknowledgement and duplicates; 5, enhanced mode).
 */
final class Acknowledgements {

    static final String EVENT = "acknowledgement";
    private static final String NO_WAY_BACK = "NO_WAY_BACK";

    private final Connectors connectors;
    private final KeyedHash hash;

    Acknowledgements(Connectors connectors, KeyedHash hash) {
        this.connectors = connectors;
        this.hash = hash;
    }

    /** Answers a message; one that comes again gets the stored answer again, unless that waits to leave and so reaches it too. */
    Optional<Outgoing> answer(RecordTransaction record, InboxMessage original, Outcome outcome, Instant now) {
        Optional<Delivery> sent =
                record.delivery(hash.id(EVENT, original.key().hex())).filter(row -> row.state() == DeliveryState.SENT);
        return sent.isPresent()
                ? record.resend(sent.get().id(), now).map(again -> outgoing(again, original))
                : tell(record, original, outcome, now);
    }

    /** Puts the acknowledgement into the ledger, if the sender expects one that comes later; once, however often it is said. */
    Optional<Outgoing> tell(RecordTransaction record, InboxMessage original, Outcome outcome, Instant now) {
        String id = hash.id(EVENT, original.key().hex());
        Optional<Delivery> stored = record.delivery(id);
        if (stored.isPresent()) {
            return waiting(stored.get(), original);
        }
        Connector sender = connectors.get(original.connector());
        return Answering.write(
                        original,
                        new Answer(id, outcome.state(), outcome.code(), outcome.place(), outcome.text(), now),
                        sender.receives().map(IntakeSettings::zone).orElse(ZoneOffset.UTC))
                .flatMap(content -> deliver(record, original, row(id, original, sender, content, now)));
    }

    /** Returns true if the message has been answered. */
    boolean isStored(RecordTransaction record, InboxMessage original) {
        return record.delivery(hash.id(EVENT, original.key().hex())).isPresent();
    }

    private static Optional<Outgoing> waiting(Delivery row, InboxMessage original) {
        boolean waits = row.state() == DeliveryState.QUEUED || row.state() == DeliveryState.RETRYING;
        return waits ? Optional.of(outgoing(row, original)) : Optional.empty();
    }

    private Optional<Outgoing> deliver(RecordTransaction record, InboxMessage original, Delivery row) {
        record.deliver(null, row);
        return waiting(row, original);
    }

    private static Outgoing outgoing(Delivery row, InboxMessage original) {
        return new Outgoing(row.destination(), row.id(), original.lane());
    }

    /** A sender that nothing can be sent to in its own format gets none; the operator sees it. */
    private Delivery row(String id, InboxMessage original, Connector sender, byte[] content, Instant now) {
        boolean reached = sender.delivers()
                .filter(delivery -> delivery.format().equals(original.format()))
                .isPresent();
        String type = Answering.type(original.format());
        return new Delivery(
                id,
                Answering.name(original.format(), id),
                original.key(),
                reached ? sender.id() : NoticeRows.NOBODY,
                EVENT,
                reached ? PayloadJson.write(new Payload.Ready(null, type, content)) : null,
                reached ? DeliveryState.QUEUED : DeliveryState.WITHHELD,
                ReceiptState.NOT_EXPECTED,
                reached ? null : NO_WAY_BACK,
                0,
                now,
                null);
    }
}

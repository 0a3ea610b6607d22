package se.brygga.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.ReceiptNote;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;

/**
 * What follows from a receipt: the ledger notes it; a delivery that failed for a while waits to be sent again; and the sender
 * whose message it carried is told in its own format.
 */
final class Receipts {

    private final Acknowledgements acknowledgements;
    private final MessageLog log;

    Receipts(Acknowledgements acknowledgements, MessageLog log) {
        this.acknowledgements = acknowledgements;
        this.log = log;
    }

    /** Returns the receipts in a message. */
    static List<ReceiptArrived> in(Translated translated) {
        return translated == null
                ? List.of()
                : translated.events().stream()
                        .filter(ReceiptArrived.class::isInstance)
                        .map(ReceiptArrived.class::cast)
                        .toList();
    }

    /** Returns true if a message has a receipt for no delivery, or for that of another destination. */
    static boolean areForNothing(RecordTransaction record, Prepared one) {
        return in(one.translated()).stream()
                .anyMatch(receipt -> find(record, one.message(), receipt).isEmpty());
    }

    /** Notes the receipts of a message, if it is a new one, and returns what goes out because of them. */
    List<Outgoing> note(RecordTransaction record, Prepared one, boolean anew) {
        List<Outgoing> outgoing = new ArrayList<>();
        for (ReceiptArrived receipt : in(one.translated())) {
            Delivery found = find(record, one.message(), receipt).orElseThrow();
            Delivery delivery = anew ? noted(record, one.message(), found, receipt) : found;
            if (delivery.state() == DeliveryState.RETRYING) {
                outgoing.add(new Outgoing(
                        delivery.destination(), delivery.id(), one.message().lane()));
            }
            told(record, delivery, receipt).ifPresent(outgoing::add);
        }
        return outgoing;
    }

    /** The hub's own note tells what the ledger knows already. */
    private static Delivery noted(
            RecordTransaction record, InboxMessage message, Delivery found, ReceiptArrived receipt) {
        if (message.format().equals(ReceiptNote.FORMAT)) {
            return found;
        }
        return record.receipt(new ReceiptArrived(found.id(), receipt.state(), receipt.at(), receipt.detail()))
                .orElse(found);
    }

    private Optional<Outgoing> told(RecordTransaction record, Delivery delivery, ReceiptArrived receipt) {
        boolean carried = PayloadJson.from(delivery.content()) != null;
        boolean last = receipt.state() == ReceiptState.OK
                || receipt.state() == ReceiptState.FATAL
                || receipt.state() == ReceiptState.NOT_EXPECTED;
        if (!carried || !last) {
            return Optional.empty();
        }
        Outcome outcome = receipt.state() == ReceiptState.FATAL ? Outcome.notTaken(receipt.detail()) : Outcome.TAKEN;
        return log.open(delivery.message().id())
                .map(StoredMessage::message)
                .flatMap(original -> acknowledgements.tell(record, original, outcome, receipt.at()));
    }

    /** A receiver names a delivery as it knows it; the hub's own note names the row. */
    private static Optional<Delivery> find(RecordTransaction record, InboxMessage message, ReceiptArrived receipt) {
        if (message.format().equals(ReceiptNote.FORMAT)) {
            return record.delivery(receipt.delivery());
        }
        return record.deliveryNamed(message.connector(), receipt.delivery());
    }
}

package se.brygga.app.view.worklist;

import java.nio.charset.StandardCharsets;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;

/** What became of notices that the story's one message has caused. */
record DeskLedger(DeskHub hub) {

    /** A notice about a person had this end a minute ago. */
    void deliver(String person, String id, String destination, DeliveryState state, ReceiptState receipt) {
        var delivery = new Delivery(
                id,
                id,
                DeskStory.SOURCE,
                destination,
                "admitted",
                "{}",
                state,
                receipt,
                null,
                1,
                DeskStory.NOW.minusSeconds(60),
                null);
        hub.record(record -> {
            if (!record.isStored(DeskStory.SOURCE)) {
                record.message(message());
            }
            record.deliver(person, delivery);
            return null;
        });
    }

    private static StoredMessage message() {
        var inbox = new InboxMessage(
                DeskStory.SOURCE,
                "test",
                "hl7v2",
                "ADT^A01",
                "1",
                "lane",
                DeskStory.NOW,
                StandardCharsets.UTF_8,
                new byte[0],
                null,
                null);
        return new StoredMessage(inbox, MessageState.STORED, null, null, null, false, null, 0, 0, 0);
    }
}

package se.brygga.translation.municipal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;

/** Translates a receiver's receipt for a notice to {@link ReceiptArrived} (messages.md 4). */
final class ReceiptToEvent {

    private static final Map<String, ReceiptState> STATES = Map.of(
            "received", ReceiptState.OK,
            "rejected", ReceiptState.FATAL,
            "failed", ReceiptState.TRANSIENT);

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");
    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private ReceiptToEvent() {}

    static Translated translate(Fields fields) {
        String delivery = fields.required("messageId", "ReceiptArrived.delivery");
        if (!MESSAGE_ID.matcher(delivery).matches()) {
            throw fields.bad("messageId", "BAD_ID", "The receipt names no message id of a notice");
        }
        ReceiptState state = fields.oneOf(STATES, "receipt", "receipts", "ReceiptArrived.state");
        OffsetDateTime at = fields.time("at", "ReceiptArrived.at").orElseThrow();
        String detail = fields.text("code", "ReceiptArrived.detail").orElse("");
        if (!detail.isEmpty() && !CODE.matcher(detail).matches()) {
            throw fields.bad("code", "BAD_CODE", "The code of a receipt is one word without content");
        }
        var receipt = new ReceiptArrived(delivery, state, at.toInstant(), detail);
        return new Translated(List.of(), receipt.at(), List.of(), List.of(), List.of(receipt), fields.losses());
    }
}

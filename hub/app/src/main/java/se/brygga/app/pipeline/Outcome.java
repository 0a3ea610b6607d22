package se.brygga.app.pipeline;

import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.record.StoredMessage;

/**
 * What the sender of a message is to be told of it.
 *
 * @param state OK, TRANSIENT or FATAL
 * @param code why not; null if OK
 * @param place where in the message; null if OK or unknown
 * @param text the reason in a sentence without content; null if OK
 */
record Outcome(ReceiptState state, String code, String place, String text) {

    static final Outcome TAKEN = new Outcome(ReceiptState.OK, null, null, null);

    /** Returns the outcome of a message that its receiver does not take, for the reason in the ledger. */
    static Outcome notTaken(String reason) {
        return new Outcome(ReceiptState.FATAL, reason, null, "The receiver does not take the message");
    }

    /** Returns what became of a message by its row. */
    static Outcome of(StoredMessage row) {
        return switch (row.state()) {
            case STORED, FILTERED -> TAKEN;
            default -> new Outcome(ReceiptState.FATAL, row.code(), row.place(), row.text());
        };
    }
}

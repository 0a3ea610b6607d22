package se.brygga.record;

import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;

/**
 * Where a delivery stands on both axes, and how attempts and receipts move it (messages.md 4).
 *
 * <p>A positive receipt is proof and stays, whatever comes later: the receiver has it. A negative one stays until an
 * operator sends again or the receiver says yes after all. A transient one counts as none. What is withheld stays so.
 */
record Standing(DeliveryState state, ReceiptState receipt, String reason) {

    /** Takes the outcome of an attempt; a finished receipt stands. */
    Standing after(Attempt attempt) {
        if (state == DeliveryState.WITHHELD || receipt == ReceiptState.FATAL) {
            return this;
        }
        if (receipt == ReceiptState.OK) {
            return new Standing(DeliveryState.SENT, ReceiptState.OK, null);
        }
        return new Standing(attempt.state(), attempt.receipt(), attempt.reason());
    }

    /** Takes a receipt that came by itself. */
    Standing after(ReceiptArrived arrived) {
        if (state == DeliveryState.WITHHELD || receipt == ReceiptState.OK) {
            return this;
        }
        return switch (arrived.state()) {
            case OK -> new Standing(DeliveryState.SENT, ReceiptState.OK, null);
            case FATAL -> new Standing(DeliveryState.PARKED, ReceiptState.FATAL, arrived.detail());
            case TRANSIENT ->
                receipt == ReceiptState.FATAL ? this : new Standing(state, ReceiptState.TRANSIENT, arrived.detail());
            default -> throw new IllegalArgumentException("A receiver does not say " + arrived.state());
        };
    }

    /** Lets a parked delivery be sent again; what its receiver said before no longer counts. */
    Standing requeued() {
        ReceiptState expected = receipt == ReceiptState.NOT_EXPECTED ? receipt : ReceiptState.AWAITED;
        return new Standing(DeliveryState.QUEUED, expected, null);
    }
}

package se.brygga.record;

import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.translated.ReceiptArrived;

/**
 * Where a delivery stands on both axes, and how attempts and receipts move it (messages.md 4).
 *
 * <p>A positive receipt is proof and stays, whatever comes later: the receiver has it. A negative one stays until an
 * operator sends again or the receiver says yes after all. A transient one lets a sent delivery be sent again, at most twice,
 * then it is parked (messages.md 1, resend). What is withheld stays so.
 */
record Standing(DeliveryState state, ReceiptState receipt, String reason) {

    private static final int MOST_RESENDS = 2;

    /** Returns true if the delivery is still to be sent. */
    boolean isWaiting() {
        return state == DeliveryState.QUEUED || state == DeliveryState.RETRYING;
    }

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

    /** Takes a receipt that came by itself; {@code resent} is how often a transient one has led to sending again. */
    Standing after(ReceiptArrived arrived, int resent) {
        if (state == DeliveryState.WITHHELD || receipt == ReceiptState.OK) {
            return this;
        }
        return switch (arrived.state()) {
            case OK -> new Standing(DeliveryState.SENT, ReceiptState.OK, null);
            case FATAL -> new Standing(DeliveryState.PARKED, ReceiptState.FATAL, arrived.detail());
            case TRANSIENT ->
                receipt == ReceiptState.FATAL
                        ? this
                        : new Standing(afterTransient(resent), ReceiptState.TRANSIENT, arrived.detail());
            default -> throw new IllegalArgumentException("A receiver does not say " + arrived.state());
        };
    }

    private DeliveryState afterTransient(int resent) {
        if (state != DeliveryState.SENT) {
            return state;
        }
        return resent < MOST_RESENDS ? DeliveryState.RETRYING : DeliveryState.PARKED;
    }

    /**
     * Lets a delivery be sent again; what its receiver said before no longer counts.
     *
     * @param expected the receipt that was expected at first; null if that is not known
     */
    Standing requeued(ReceiptState expected) {
        boolean silent = receipt == ReceiptState.NOT_EXPECTED || expected == ReceiptState.NOT_EXPECTED;
        return new Standing(DeliveryState.QUEUED, silent ? ReceiptState.NOT_EXPECTED : ReceiptState.AWAITED, null);
    }
}

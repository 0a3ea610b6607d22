package se.brygga.app.delivery;

import se.brygga.core.ledger.Delivery;

/** Decides once more when a delivery is about to leave, at each attempt: what was right when it was queued may be wrong by now. */
public interface BeforeSending {

    /** Returns true if it may leave; if not, it is withheld in the ledger when this returns. */
    boolean mayLeave(Delivery delivery);

    /** Returns the decision that both make: what the one withholds the other is not asked about. */
    default BeforeSending and(BeforeSending other) {
        return delivery -> mayLeave(delivery) && other.mayLeave(delivery);
    }
}

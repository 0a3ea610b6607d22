package se.brygga.app.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/**
 * Withholds in the ledger what may not leave.
 *
 * @param store with the ledger
 */
public record Withholding(RecordStore store, Clock clock) {

    /** Returns true if a delivery may leave; if there is a reason against it, it is withheld for that when this returns. */
    public boolean mayLeave(Delivery delivery, Function<RecordTransaction, Optional<String>> against) {
        return store.write(record -> {
            Optional<String> reason = against.apply(record);
            reason.ifPresent(why -> record.withhold(delivery.id(), why, clock.instant()));
            return reason.isEmpty();
        });
    }
}

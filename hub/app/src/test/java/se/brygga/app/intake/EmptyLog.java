package se.brygga.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.record.StoredMessage;

/** The ledger of a record that has nothing yet, and can be down. */
public class EmptyLog implements MessageLog {

    public boolean down;

    @Override
    public Optional<StoredMessage> find(MessageKey key) {
        if (down) {
            throw new RecordUnavailable("The database is down", null);
        }
        return Optional.empty();
    }

    @Override
    public Optional<StoredMessage> open(String id) {
        return Optional.empty();
    }

    @Override
    public List<StoredMessage> newest(MessageState state, String connector, int limit) {
        return List.of();
    }

    @Override
    public Optional<Instant> lastTaken(String connector) {
        return Optional.empty();
    }

    @Override
    public List<Delivery> deliveries(MessageKey key) {
        return List.of();
    }

    @Override
    public List<Delivery> newestDeliveries(DeliveryState state, int limit) {
        return List.of();
    }

    @Override
    public Counts counts() {
        return new Counts(Map.of(), Map.of(), 0, 0);
    }
}

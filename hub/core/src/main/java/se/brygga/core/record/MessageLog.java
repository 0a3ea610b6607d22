package se.brygga.core.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;

/** The message ledger, for intakes (duplicates) and operators (search, trace, replay). Reading only. */
public interface MessageLog {

    /** Returns the message with this key, without its content. */
    Optional<StoredMessage> find(MessageKey key);

    /** Returns the message whose id starts with {@code id} (at least 8 characters), with its content; empty if none or several. */
    Optional<StoredMessage> open(String id);

    /** Returns the newest messages in this state (null = all but FILTERED) through this connector (null = all), without content. */
    List<StoredMessage> newest(MessageState state, String connector, int limit);

    /** Returns when the newest message through this connector came that was taken (stored, or of nobody's concern); empty if none was. */
    Optional<Instant> lastTaken(String connector);

    /** Returns the deliveries that a message caused. */
    List<Delivery> deliveries(MessageKey key);

    /** Returns the newest deliveries in {@code state} (null = all). */
    List<Delivery> newestDeliveries(DeliveryState state, int limit);

    /** Returns counts by {@code connector|state} of messages and {@code destination|state|receipt} of deliveries. */
    Counts counts();

    /** The numbers of the overview page. */
    record Counts(Map<String, Long> messages, Map<String, Long> deliveries, long persons, long resources) {}
}

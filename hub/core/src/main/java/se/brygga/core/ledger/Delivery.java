package se.brygga.core.ledger;

import java.time.Instant;
import se.brygga.core.key.MessageKey;

/**
 * One row of the delivery ledger: a message times a destination.
 *
 * @param id the notice's message id; for a withheld delivery an id of its own
 * @param name what the receiver calls it (MSH-10, MessageHeader.id): the id, unless a message is passed on as it came
 * @param message key of the message that caused it
 * @param destination connector id; {@code none} if nobody was to have it
 * @param event code of the notice, such as {@code admitted}
 * @param content the notice as JSON, for sending again; null if withheld
 * @param state how far the sending has come
 * @param receipt what the receiver said
 * @param reason code why it was withheld or parked; null otherwise
 * @param attempts how often sending was tried
 * @param at when the row last changed
 * @param losses the loss report of the translation outwards; null until it was written
 */
public record Delivery(
        String id,
        String name,
        MessageKey message,
        String destination,
        String event,
        String content,
        DeliveryState state,
        ReceiptState receipt,
        String reason,
        int attempts,
        Instant at,
        String losses) {}

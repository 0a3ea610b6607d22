package se.brygga.core.record;

import se.brygga.core.message.InboxMessage;

/**
 * A message as the record keeps it.
 *
 * @param message as the intake took it
 * @param state what became of it
 * @param place where it failed; null if it did not
 * @param code why it failed; null if it did not
 * @param text the failure in a sentence; null if it did not fail
 * @param conflict true if another message of the same connector had the same control id
 * @param losses the loss report as JSON; null if never translated
 * @param mapped number of mapped fields
 * @param dropped number of fields dropped for a reason
 * @param unmapped number of fields that nobody decided on
 */
public record StoredMessage(
        InboxMessage message,
        MessageState state,
        String place,
        String code,
        String text,
        boolean conflict,
        String losses,
        int mapped,
        int dropped,
        int unmapped) {}

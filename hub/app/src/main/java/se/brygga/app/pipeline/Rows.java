package se.brygga.app.pipeline;

import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.LossReport;

/** Makes the ledger's row of a message from what became of it. */
final class Rows {

    private Rows() {}

    static StoredMessage stored(InboxMessage message, LossReport losses, String rendered) {
        return new StoredMessage(
                message,
                MessageState.STORED,
                null,
                losses.warnings().isEmpty()
                        ? null
                        : String.join(",", losses.warnings().values()),
                null,
                false,
                rendered,
                losses.count("mapped"),
                losses.count("dropped"),
                losses.count("unmapped"));
    }

    static StoredMessage refused(InboxMessage message, Refusal refusal) {
        return failed(message, MessageState.REFUSED, refusal.code(), refusal.place(), refusal.text());
    }

    /** Keeps that a message came, and nothing that it said. */
    static StoredMessage filtered(InboxMessage message) {
        return new StoredMessage(
                message.withoutContent(), MessageState.FILTERED, null, null, null, false, null, 0, 0, 0);
    }

    /** What cannot be translated: parked for an operator, or refused if its sender is told so. */
    static StoredMessage untranslatable(InboxMessage message, String code, String place, String text) {
        return failed(message, FhirExchange.failed(message), code, place, text);
    }

    static StoredMessage parked(InboxMessage message, String code, String place, String text) {
        return failed(message, MessageState.PARKED, code, place, text);
    }

    private static StoredMessage failed(
            InboxMessage message, MessageState state, String code, String place, String text) {
        return new StoredMessage(message, state, place, code, text, false, null, 0, 0, 0);
    }
}

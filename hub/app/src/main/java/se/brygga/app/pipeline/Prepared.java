package se.brygga.app.pipeline;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.broker.Inbound;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.Translated;

/**
 * A message that is ready to be kept.
 *
 * @param inbound as it came out of the inbox
 * @param row how the ledger will show it
 * @param translated what it says; null if it was refused, filtered or is parked
 */
record Prepared(Inbound inbound, StoredMessage row, Translated translated) {

    /** Returns the same message as one that could not be worked on. */
    Prepared parked(String code, String text) {
        return new Prepared(inbound, Rows.parked(inbound.message(), code, "", text), null);
    }

    /** Returns the same message as one that must not be worked on. */
    Prepared refused(String code, String place, String text) {
        return new Prepared(inbound, Rows.refused(inbound.message(), new Refusal(code, place, text)), null);
    }

    /** Returns the same message without its content: only that it came is kept. */
    Prepared filtered() {
        return new Prepared(inbound, Rows.filtered(inbound.message()), null);
    }

    /** Returns the same message with what is kept of it in place of what it brought. */
    Prepared keeping(List<Resource> resources) {
        Translated kept = new Translated(
                translated.person(),
                translated.at(),
                resources,
                translated.cleared(),
                translated.events(),
                translated.losses());
        return new Prepared(inbound, row, kept);
    }

    /** Returns the message. */
    InboxMessage message() {
        return inbound.message();
    }
}

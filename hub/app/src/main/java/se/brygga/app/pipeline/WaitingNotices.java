package se.brygga.app.pipeline;

import java.time.Instant;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.delivery.NoticeJson;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.stay.ManualLetter;
import se.brygga.coordination.stay.ManualNotice;
import se.brygga.coordination.stay.NoticeSender;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.notice.Notice;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * Protects what was written before the person's protection was known, and has not left yet. Notifications of subscriptions are
 * decided on when they are sent.
 */
record WaitingNotices(RecordTransaction record, Kept kept, KeyedHash hash, Hierarchy hierarchy, Instant now) {

    /** Leaves the person's waiting notices to be told by hand, or takes the address out of them. */
    void protect(NoticeDisclosure disclosure) {
        for (Delivery waiting : record.waitingFor(kept.person())) {
            Payload payload = PayloadJson.read(waiting.content());
            if (payload instanceof Payload.OfNotice written) {
                protect(waiting, written.notice(), disclosure);
            } else if (disclosure == NoticeDisclosure.WITHHOLD && !(payload instanceof Payload.OfNotification)) {
                if (payload instanceof Payload.OfMessage letter && letter.origin() == null) {
                    byHand(letter.message());
                }
                record.withhold(waiting.id(), NoticeDisclosure.PROTECTED_IDENTITY, now);
            }
        }
    }

    private void byHand(OutboundMessage letter) {
        String provider = hierarchy.provider(letter.sender());
        var sender = new NoticeSender(provider, letter.sender(), hash, now);
        Task task = ManualLetter.task(letter, kept.person(), sender, NoticeDisclosure.PROTECTED_IDENTITY);
        record.put(new StoredResource(
                task, kept.person(), provider, letter.sender(), Subjects.informationType(task), now, kept.key()));
    }

    private void protect(Delivery waiting, Notice notice, NoticeDisclosure disclosure) {
        if (disclosure == NoticeDisclosure.WITHHOLD) {
            byHand(notice);
        } else if (notice.address() != null) {
            record.rewrite(waiting.id(), NoticeJson.write(notice.masked()));
        }
    }

    private void byHand(Notice notice) {
        NoticeSender sender = new NoticeSender(kept.connector().organisation(), notice.sender(), hash, now);
        Task task = ManualNotice.task(notice, kept.person(), sender, NoticeDisclosure.PROTECTED_IDENTITY);
        record.put(kept.stored(task, now));
        record.withhold(notice.messageId(), NoticeDisclosure.PROTECTED_IDENTITY, now);
    }
}

package se.brygga.app.pipeline;

import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.delivery.NoticeJson;
import se.brygga.coordination.stay.ManualNotice;
import se.brygga.coordination.stay.NoticePerson;
import se.brygga.coordination.stay.NoticeSender;
import se.brygga.coordination.stay.StayNotice;
import se.brygga.coordination.stay.StayToNotice;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.notice.Notice;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.record.RecordTransaction;

/** Writes the ledger's rows of what one message leads to: a notice to send, one to leave by hand, one that reaches nobody. */
record NoticeRows(RecordTransaction record, Kept kept, NoticeSender sender) {

    static final String NOBODY = "none";

    void send(StayNotice notice, NoticePerson person, Organisation unit) {
        if (notice.replaces() != null && !wasSent(notice.replaces().messageId(sender.hash(), unit.hsaId()))) {
            byHand(notice);
            return;
        }
        Notice written = StayToNotice.translate(notice, person, sender, unit);
        record.deliver(
                kept.person(),
                new Delivery(
                        written.messageId(),
                        written.messageId(),
                        kept.key(),
                        unit.connector(),
                        notice.code(),
                        NoticeJson.write(written),
                        DeliveryState.QUEUED,
                        ReceiptState.AWAITED,
                        null,
                        0,
                        sender.at(),
                        null));
    }

    /** What was left by hand is cancelled and corrected by hand. */
    private boolean wasSent(String id) {
        return record.delivery(id)
                .filter(delivery -> delivery.state() != DeliveryState.WITHHELD)
                .isPresent();
    }

    void byHand(StayNotice notice) {
        Task task = ManualNotice.task(notice, kept.person(), sender, NoticeDisclosure.PROTECTED_IDENTITY);
        if (record.newest(Task.class, task.getIdElement().getIdPart()).isEmpty()) {
            record.put(kept.stored(task, sender.at()));
        }
        withhold(notice, NOBODY, NoticeDisclosure.PROTECTED_IDENTITY);
    }

    /** Notes that a notice reached nobody, under an id of its own: the notice itself can still be sent later. */
    void unreached(StayNotice notice, String receiver, String reason) {
        withhold(notice, unreachedName(receiver), reason);
    }

    boolean isUnreached(StayNotice notice, String receiver) {
        return record.delivery(notice.name().messageId(sender.hash(), unreachedName(receiver)))
                .isPresent();
    }

    private static String unreachedName(String receiver) {
        return NOBODY + "/" + receiver;
    }

    private void withhold(StayNotice notice, String receiver, String reason) {
        String id = notice.name().messageId(sender.hash(), receiver);
        record.deliver(
                kept.person(),
                new Delivery(
                        id,
                        id,
                        kept.key(),
                        NOBODY,
                        notice.code(),
                        null,
                        DeliveryState.WITHHELD,
                        ReceiptState.NOT_EXPECTED,
                        reason,
                        0,
                        sender.at(),
                        null));
    }
}

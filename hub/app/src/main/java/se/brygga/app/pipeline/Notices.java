package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.NoticeDisclosure;
import se.brygga.app.delivery.NoticeJson;
import se.brygga.coordination.AffectedUnits;
import se.brygga.coordination.ManualNotice;
import se.brygga.coordination.NoticePerson;
import se.brygga.coordination.NoticeSender;
import se.brygga.coordination.StayNotice;
import se.brygga.coordination.StayToNotice;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Protection;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.notice.Notice;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordTransaction;

/** Puts what must be told of a stay into the delivery ledger: for each affected unit, or with the reason why for none. */
public final class Notices {

    private static final String NOBODY = "none";

    private final NoticeRules rules;
    private final Organisations organisations;
    private final KeyedHash hash;

    /** Takes what the installation has decided, the directory and the hash for ids. */
    public Notices(NoticeRules rules, Organisations organisations, KeyedHash hash) {
        this.rules = rules;
        this.organisations = organisations;
        this.hash = hash;
    }

    void tell(RecordTransaction record, Kept kept, StayNotice notice, Instant now) {
        Connector from = kept.connector();
        NoticeSender sender = new NoticeSender(from.organisation(), from.unit(), hash, now);
        Patient patient = record.patient(kept.person(), from.organisation())
                .map(stored -> (Patient) stored.resource())
                .orElseThrow(() -> new IllegalStateException("A stay without its patient"));
        NoticeDisclosure disclosure = NoticeDisclosure.decide(Protection.of(patient), rules.automaticForProtected());
        if (disclosure == NoticeDisclosure.WITHHOLD) {
            byHand(record, kept, notice, sender);
            return;
        }
        List<String> following = record.unitsFollowing(kept.person(), now);
        AffectedUnits affected = AffectedUnits.of(patient, following, organisations);
        NoticePerson person = NoticePerson.of(patient, disclosure.masksAddress());
        for (Organisation unit : affected.units()) {
            Notice written = StayToNotice.translate(notice, person, sender, unit);
            record.deliver(new Delivery(
                    written.messageId(),
                    kept.key(),
                    unit.connector(),
                    notice.code(),
                    NoticeJson.write(written),
                    DeliveryState.QUEUED,
                    ReceiptState.AWAITED,
                    null,
                    0,
                    now));
        }
        affected.notConnected()
                .forEach(unit ->
                        withhold(record, kept, notice, new Reason(unit.hsaId(), AffectedUnits.NOT_CONNECTED, now)));
        if (affected.units().isEmpty() && affected.notConnected().isEmpty()) {
            withhold(record, kept, notice, new Reason(NOBODY, affected.reason(), now));
        }
    }

    private void byHand(RecordTransaction record, Kept kept, StayNotice notice, NoticeSender sender) {
        Task task = ManualNotice.task(notice, kept.person(), sender, NoticeDisclosure.PROTECTED_IDENTITY);
        record.put(kept.stored(task, sender.at()));
        withhold(record, kept, notice, new Reason(NOBODY, NoticeDisclosure.PROTECTED_IDENTITY, sender.at()));
    }

    private void withhold(RecordTransaction record, Kept kept, StayNotice notice, Reason reason) {
        record.deliver(new Delivery(
                notice.name().messageId(hash, reason.receiver()),
                kept.key(),
                NOBODY,
                notice.code(),
                null,
                DeliveryState.WITHHELD,
                ReceiptState.NOT_EXPECTED,
                reason.code(),
                0,
                reason.at()));
    }

    private record Reason(String receiver, String code, Instant at) {}
}

package se.brygga.app.pipeline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.NoticeDisclosure;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.stay.AffectedUnits;
import se.brygga.coordination.stay.NoticePerson;
import se.brygga.coordination.stay.NoticeSender;
import se.brygga.coordination.stay.StayNotice;
import se.brygga.coordination.stay.StayNotices;
import se.brygga.coordination.stay.ToldReceivers;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/**
 * Puts what must be told of a stay into the delivery ledger: for each receiver what that one does not know yet, or the reason
 * why there is none.
 *
 * <p>Only what goes out, or is left by hand, counts as told. What reached nobody is told by the next message of the stay, or
 * by a replay, once there is somebody to tell.
 */
public final class Notices {

    private final NoticeRules rules;
    private final Organisations organisations;
    private final KeyedHash hash;

    /** Takes what the installation has decided, the directory and the hash for ids. */
    public Notices(NoticeRules rules, Organisations organisations, KeyedHash hash) {
        this.rules = rules;
        this.organisations = organisations;
        this.hash = hash;
    }

    /** Tells what is new of a stay with these events; returns the events with what has been told of them then. */
    List<TrackedStayEvent> tell(RecordTransaction record, Kept kept, List<TrackedStayEvent> events, Instant now) {
        List<StoredResource> patients = record.patients(kept.person());
        NoticeDisclosure disclosure = disclosure(patients, kept);
        Patient patient = patient(patients, kept);
        List<String> following = record.unitsFollowing(kept.person(), now);
        Receivers receivers = Receivers.of(patient, following, events, organisations);
        NoticeRows rows = new NoticeRows(record, kept, sender(kept, now));
        return disclosure == NoticeDisclosure.WITHHOLD
                ? byHand(rows, receivers, events)
                : send(rows, receivers, disclosure, events);
    }

    /** Lets no notice about the person leave that was written before its protection was known. */
    void protect(RecordTransaction record, Kept kept, Instant now) {
        NoticeDisclosure disclosure = disclosure(record.patients(kept.person()), kept);
        if (disclosure.masksAddress()) {
            new WaitingNotices(record, kept, hash, new Hierarchy(organisations), now).protect(disclosure);
        }
    }

    private NoticeDisclosure disclosure(List<StoredResource> patients, Kept kept) {
        return NoticeDisclosure.decide(
                Protections.strongest(patients, kept.connector().organisation()), rules.automaticForProtected());
    }

    private NoticeSender sender(Kept kept, Instant now) {
        Connector from = kept.connector();
        return new NoticeSender(from.organisation(), from.unit(), hash, now);
    }

    private List<TrackedStayEvent> byHand(NoticeRows rows, Receivers receivers, List<TrackedStayEvent> events) {
        List<TrackedStayEvent> now = events;
        for (String receiver : receivers.everybody(NoticeRows.NOBODY)) {
            if (receivers.told().contains(receiver) || receivers.newcomers()) {
                now = tell(receiver, now, rows::byHand);
            }
        }
        return now;
    }

    private List<TrackedStayEvent> send(
            NoticeRows rows, Receivers receivers, NoticeDisclosure disclosure, List<TrackedStayEvent> events) {
        List<TrackedStayEvent> now = events;
        for (Organisation unit : receivers.units()) {
            if (isToBeTold(unit.hsaId(), rows, receivers, events)) {
                now = tell(unit.hsaId(), now, notice -> {
                    NoticePerson person = NoticePerson.of(receivers.patient(), disclosure.masksAddress());
                    rows.send(notice, person, unit);
                });
            }
        }
        if (receivers.newcomers()) {
            unreached(rows, receivers, events);
        }
        return now;
    }

    /** A unit that comes after the end of a stay is only told what it should have had before and was not reached with. */
    private boolean isToBeTold(String unit, NoticeRows rows, Receivers receivers, List<TrackedStayEvent> events) {
        return receivers.newcomers()
                || receivers.told().contains(unit)
                || missing(unit, events).notices().stream().anyMatch(notice -> rows.isUnreached(notice, unit));
    }

    private void unreached(NoticeRows rows, Receivers receivers, List<TrackedStayEvent> events) {
        for (Organisation unit : receivers.notConnected()) {
            for (StayNotice notice : missing(unit.hsaId(), events).notices()) {
                rows.unreached(notice, unit.hsaId(), AffectedUnits.NOT_CONNECTED);
            }
        }
        if (receivers.units().isEmpty() && receivers.notConnected().isEmpty()) {
            for (StayNotice notice : missing(NoticeRows.NOBODY, events).notices()) {
                rows.unreached(notice, NoticeRows.NOBODY, receivers.reason());
            }
        }
    }

    private List<TrackedStayEvent> tell(String receiver, List<TrackedStayEvent> events, Consumer<StayNotice> way) {
        StayNotices toTell = missing(receiver, events);
        toTell.notices().forEach(way);
        return ToldReceivers.told(receiver, events, toTell.changed());
    }

    private StayNotices missing(String receiver, List<TrackedStayEvent> events) {
        return StayNotices.of(ToldReceivers.seenBy(receiver, events), rules.codes(), rules.grounds());
    }

    private static Patient patient(List<StoredResource> patients, Kept kept) {
        return patients.stream()
                .filter(stored -> stored.custodian().equals(kept.connector().organisation()))
                .max(Comparator.comparing(StoredResource::effective))
                .map(stored -> (Patient) stored.resource())
                .orElseThrow(() -> new IllegalStateException("A stay without its patient"));
    }
}

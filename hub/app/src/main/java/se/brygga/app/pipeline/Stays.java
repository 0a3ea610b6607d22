package se.brygga.app.pipeline;

import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.coordination.Stay;
import se.brygga.coordination.StayNotice;
import se.brygga.coordination.StayNotices;
import se.brygga.coordination.StayToEncounter;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

/** What follows from an event of a hospital stay: the stay is computed anew from all its events, and what is new is told. */
public final class Stays {

    private final NoticeRules rules;
    private final Notices notices;
    private final Clock clock;

    /** Takes what is told, to whom it goes and the time. */
    public Stays(NoticeRules rules, Notices notices, Clock clock) {
        this.rules = rules;
        this.notices = notices;
        this.clock = clock;
    }

    void happened(RecordTransaction record, Kept kept, StayEvent event) {
        record.addStayEvent(
                kept.person(),
                new TrackedStayEvent(event, kept.key(), kept.message().receivedAt(), null, false));
        List<TrackedStayEvent> all = record.stayEvents(event.stay());
        record.newest(Encounter.class, event.stay()).ifPresent(known -> write(record, kept, known, Stay.of(all)));
        StayNotices toTell = StayNotices.of(all, rules.codes());
        toTell.changed().forEach(changed -> record.told(event.stay(), changed));
        for (StayNotice notice : toTell.notices()) {
            notices.tell(record, kept, notice, clock.instant());
        }
    }

    private static void write(RecordTransaction record, Kept kept, StoredResource known, Stay stay) {
        Encounter encounter = (Encounter) known.resource();
        StayToEncounter.apply(stay, encounter);
        record.put(new StoredResource(
                encounter,
                known.person(),
                known.custodian(),
                known.unit(),
                known.informationType(),
                known.effective(),
                kept.key()));
    }
}

package se.brygga.app.pipeline;

import java.time.Clock;
import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.stay.StayToEncounter;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

/** What follows from an event of a hospital stay: the stay is computed anew from all its events, and what is new is told. */
public final class Stays {

    private final Notices notices;
    private final Clock clock;

    /** Takes what is told to whom, and the time. */
    public Stays(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** Adds an event to its stay. */
    void add(RecordTransaction record, Kept kept, StayEvent event) {
        record.addStayEvent(
                kept.person(),
                new TrackedStayEvent(event, kept.key(), kept.message().receivedAt(), null, false));
    }

    /** Lets the Encounter say what all events of its stay say together. */
    void shape(RecordTransaction record, Encounter encounter) {
        List<TrackedStayEvent> events =
                record.stayEvents(encounter.getIdElement().getIdPart());
        if (!events.isEmpty()) {
            StayToEncounter.apply(Stay.of(events), encounter);
        }
    }

    /** Tells what receivers do not know yet of the stay. */
    void tell(RecordTransaction record, Kept kept, String stay) {
        List<TrackedStayEvent> events = record.stayEvents(stay);
        if (!events.isEmpty()) {
            List<TrackedStayEvent> told = notices.tell(record, kept, events, clock.instant());
            told.stream().filter(event -> !events.contains(event)).forEach(event -> record.told(stay, event));
        }
    }

    /** Applies the person's protection to notices that wait. */
    void protect(RecordTransaction record, Kept kept) {
        notices.protect(record, kept, clock.instant());
    }
}

package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.Comparator;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/** The order in which the events of a stay are taken: event time, then kind, then receipt (messages.md 2, rule 4). */
final class EventOrder {

    /**
     * Total for events of different messages: simultaneous receipts are told apart by message key. A correction comes after
     * the events of its kind at the same time.
     */
    static final Comparator<TrackedStayEvent> BY_EVENT_TIME = Comparator.comparing(EventOrder::at)
            .thenComparing(EventOrder::kind)
            .thenComparing(tracked -> tracked.event().voids() != null)
            .thenComparing(TrackedStayEvent::receivedAt)
            .thenComparing(tracked -> tracked.source().hex());

    private EventOrder() {}

    static Instant at(TrackedStayEvent tracked) {
        return tracked.event().at();
    }

    static StayEventKind kind(TrackedStayEvent tracked) {
        return tracked.event().kind();
    }
}

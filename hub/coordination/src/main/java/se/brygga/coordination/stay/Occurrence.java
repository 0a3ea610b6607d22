package se.brygga.coordination.stay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * One thing that happened in a stay, with all that was said of it (messages.md 2, rule 3).
 *
 * @param copies the event, once for each message that told it; empty if only corrections of it have come
 * @param corrections in event order: the last one holds, as no order of arrival may matter
 */
record Occurrence(List<TrackedStayEvent> copies, List<TrackedStayEvent> corrections) {

    StayEventKind kind() {
        return EventOrder.kind(said());
    }

    /** Returns what holds: the last correction, else the event as it came first. */
    TrackedStayEvent said() {
        return corrections.isEmpty() ? copies.get(0) : corrections.get(corrections.size() - 1);
    }

    /** Returns true if any message said that it happened then. */
    boolean isAt(Instant at) {
        return all().anyMatch(tracked -> EventOrder.at(tracked).equals(at));
    }

    boolean isBefore(Instant at) {
        return EventOrder.at(said()).isBefore(at);
    }

    Duration distance(TrackedStayEvent correction) {
        return Duration.between(EventOrder.at(copies.get(0)), EventOrder.at(correction))
                .abs();
    }

    Occurrence correctedBy(TrackedStayEvent correction) {
        List<TrackedStayEvent> more = new ArrayList<>(corrections);
        more.add(correction);
        return new Occurrence(copies, List.copyOf(more));
    }

    /** Returns what can have effect: copies of an event that was not corrected follow one another. */
    List<TrackedStayEvent> live() {
        return corrections.isEmpty() ? copies : List.of(said());
    }

    /** Returns what was corrected. */
    Stream<TrackedStayEvent> replaced() {
        return corrections.isEmpty() ? Stream.empty() : all().filter(tracked -> tracked != said());
    }

    /** Returns what a cancel voids: all that was received before it, and in any case the first copy and every correction. */
    List<TrackedStayEvent> voidedBy(TrackedStayEvent cancel) {
        return all().filter(tracked -> corrections.contains(tracked)
                        || tracked == copies.get(0)
                        || !tracked.receivedAt().isAfter(cancel.receivedAt()))
                .toList();
    }

    /** Returns the copies that are left: the event done again. */
    Occurrence without(List<TrackedStayEvent> voided) {
        return new Occurrence(
                copies.stream().filter(tracked -> !voided.contains(tracked)).toList(), List.of());
    }

    private Stream<TrackedStayEvent> all() {
        return Stream.concat(copies.stream(), corrections.stream());
    }
}

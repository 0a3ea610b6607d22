package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

/**
 * A hospital stay, folded from all its events by event time, whatever the order in which they came (messages.md 2, rules 2
 * to 6).
 *
 * @param state where it stands
 * @param start first start, by emergency or admission; null if none is known
 * @param end discharge or death; null while the stay lasts
 * @param estimatedBy the event that last set or removed the estimated discharge; null if none did
 * @param readyBy the event by which the person is ready for discharge (UTS 3:1); null if they are not
 * @param locations where the person has been, the current location last; no end while the stay lasts
 * @param leaves leaves in order of time
 * @param classes EMER and IMP in order of time, the current class last
 * @param effective events that made the stay what it is, in event order
 * @param voided events that a cancel voids, in event order
 * @param replaced events that a correction replaces, in event order
 * @param withoutEffect live events for which the machine had no arrow, in event order: kept and flagged
 */
public record Stay(
        StayState state,
        Instant start,
        Instant end,
        TrackedStayEvent estimatedBy,
        TrackedStayEvent readyBy,
        List<Spell> locations,
        List<Leave> leaves,
        List<Spell> classes,
        List<TrackedStayEvent> effective,
        List<TrackedStayEvent> voided,
        List<TrackedStayEvent> replaced,
        List<TrackedStayEvent> withoutEffect) {

    /** Folds all events of one stay, given in any order. */
    public static Stay of(List<TrackedStayEvent> events) {
        List<TrackedStayEvent> ordered =
                events.stream().sorted(EventOrder.BY_EVENT_TIME).toList();
        var cancellations = Cancellations.of(ordered);
        List<Occurrence> happened = cancellations.live();
        var fold = new StayFold(
                ordered.stream().filter(cancellations.voided()::contains).toList(),
                inOrder(happened.stream().flatMap(Occurrence::replaced)));
        return fold.fold(inOrder(happened.stream().flatMap(occurrence -> occurrence.live().stream())));
    }

    /** Returns the estimated discharge; empty if none is known or it was removed. */
    public Optional<Instant> plannedEnd() {
        return Optional.ofNullable(estimatedBy).map(tracked -> tracked.event().plannedEnd());
    }

    /** Returns where the person is now, as the sender writes it; empty if unknown or the stay has ended (rule 6). */
    public Optional<String> location() {
        return current(locations);
    }

    /** Returns the class now or, after the end, at the end: EMER or IMP; empty if the stay has no start. */
    public Optional<String> encounterClass() {
        return classes.isEmpty()
                ? Optional.empty()
                : Optional.of(classes.get(classes.size() - 1).value());
    }

    /** Returns true if an event says something of the estimated discharge; ends never do. */
    static boolean estimates(StayEvent event) {
        return switch (event.kind()) {
            case PLANNED_END_CHANGED -> true;
            case DISCHARGED, DECEASED, CANCELLED, READY_WITHDRAWN -> false;
            default -> event.plannedEnd() != null;
        };
    }

    private static List<TrackedStayEvent> inOrder(Stream<TrackedStayEvent> events) {
        return events.sorted(EventOrder.BY_EVENT_TIME).toList();
    }

    private static Optional<String> current(List<Spell> spells) {
        return spells.stream()
                .filter(spell -> spell.end() == null)
                .map(Spell::value)
                .findFirst();
    }
}

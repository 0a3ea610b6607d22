package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * Gathers the events of a stay by what happened (messages.md 2, rule 3).
 *
 * <p>A correction belongs to the event of its kind that is nearest to it in time, the later of two equally near, whichever
 * came first. Without such an event it stands for it.
 */
final class Occurrences {

    private final Map<StayEvent, Occurrence> told = new LinkedHashMap<>();
    private final Map<StayEventKind, Occurrence> untold = new LinkedHashMap<>();

    private Occurrences() {}

    /** Returns what happened, from all events but the cancels, which are in event order. */
    static List<Occurrence> of(List<TrackedStayEvent> ordered) {
        var occurrences = new Occurrences();
        ordered.stream().filter(tracked -> tracked.event().voids() == null).forEach(occurrences::tell);
        ordered.stream().filter(Occurrences::isCorrection).forEach(occurrences::correct);
        List<Occurrence> all = new ArrayList<>(occurrences.told.values());
        all.addAll(occurrences.untold.values());
        all.sort(Comparator.comparing(Occurrence::said, EventOrder.BY_EVENT_TIME));
        return all;
    }

    private static boolean isCorrection(TrackedStayEvent tracked) {
        return EventOrder.kind(tracked) != StayEventKind.CANCELLED
                && tracked.event().voids() != null;
    }

    private void tell(TrackedStayEvent tracked) {
        told.merge(tracked.event(), new Occurrence(List.of(tracked), List.of()), (known, more) -> {
            List<TrackedStayEvent> copies = new ArrayList<>(known.copies());
            copies.addAll(more.copies());
            return new Occurrence(copies, List.of());
        });
    }

    private void correct(TrackedStayEvent correction) {
        nearest(correction)
                .ifPresentOrElse(
                        target -> told.put(target.copies().get(0).event(), target.correctedBy(correction)),
                        () -> untold.merge(
                                EventOrder.kind(correction),
                                new Occurrence(List.of(), List.of(correction)),
                                (known, more) -> known.correctedBy(correction)));
    }

    private Optional<Occurrence> nearest(TrackedStayEvent correction) {
        return told.values().stream()
                .filter(occurrence -> EventOrder.kind(occurrence.copies().get(0)) == EventOrder.kind(correction))
                .reduce((earlier, later) ->
                        earlier.distance(correction).compareTo(later.distance(correction)) < 0 ? earlier : later);
    }
}

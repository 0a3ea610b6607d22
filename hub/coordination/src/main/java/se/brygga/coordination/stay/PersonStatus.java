package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * The status of a person, from all stays at all hospitals (messages.md 2, rule 7).
 *
 * <p>The stay with the latest start decides; of starts at the same time the one received last. A death decides before all
 * starts, until it is cancelled. Stays that were cancelled or never began say only that the person is known.
 *
 * @param state where the person is
 * @param stay id of the stay that decides; null if none does
 * @param unit where the person is in that stay, as the sender writes it; null if unknown or at home
 * @param superseded open stays that ended without a word, by id, with the start of the newer stay that ended them
 */
public record PersonStatus(PersonState state, String stay, String unit, Map<String, Instant> superseded) {

    /** Finds the status from the events of each stay, by the stay's id; events can be in any order. */
    public static PersonStatus of(Map<String, List<TrackedStayEvent>> events) {
        List<Known> known = events.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Known(entry.getKey(), Stay.of(entry.getValue())))
                .toList();
        List<Known> begun = known.stream()
                .filter(one -> !one.starts().isEmpty())
                .sorted(Comparator.comparing(Known::latestStart, EventOrder.BY_EVENT_TIME)
                        .thenComparing(Known::id))
                .toList();
        Stream<Known> deaths = known.stream().filter(Known::isDeath).sorted(Known.BY_END);
        Optional<Known> deciding = Stream.concat(begun.stream(), deaths).reduce((older, newer) -> newer);
        return new PersonStatus(
                deciding.map(one -> PersonState.of(one.stay().state()))
                        .orElse(known.isEmpty() ? PersonState.NONE : PersonState.HOME),
                deciding.map(Known::id).orElse(null),
                deciding.flatMap(one -> one.stay().location()).orElse(null),
                superseded(begun));
    }

    private static Map<String, Instant> superseded(List<Known> begun) {
        Map<String, Instant> superseded = new TreeMap<>();
        for (Known older : begun) {
            if (older.stay().state().isOpen()) {
                begun.stream()
                        .filter(other -> other != older)
                        .flatMap(other -> other.starts().stream())
                        .filter(start -> EventOrder.BY_EVENT_TIME.compare(start, older.latestStart()) > 0)
                        .min(EventOrder.BY_EVENT_TIME)
                        .ifPresent(start -> superseded.put(older.id(), EventOrder.at(start)));
            }
        }
        return Map.copyOf(superseded);
    }

    private record Known(String id, Stay stay) {

        static final Comparator<Known> BY_END =
                Comparator.<Known, Instant>comparing(one -> one.stay().end()).thenComparing(Known::id);

        List<TrackedStayEvent> starts() {
            return stay.effective().stream()
                    .filter(tracked -> EventOrder.kind(tracked) == StayEventKind.ADMITTED
                            || EventOrder.kind(tracked) == StayEventKind.EMERGENCY_STARTED)
                    .toList();
        }

        TrackedStayEvent latestStart() {
            List<TrackedStayEvent> starts = starts();
            return starts.get(starts.size() - 1);
        }

        boolean isDeath() {
            return stay.state() == StayState.DECEASED;
        }
    }
}

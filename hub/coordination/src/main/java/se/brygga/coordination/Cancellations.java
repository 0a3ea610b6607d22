package se.brygga.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * Finds what the cancels of a stay void (messages.md 2, rule 2), from all events at once, so that no order of arrival matters.
 *
 * <p>A cancel takes an event of its kind with the same event time; else the newest live one before it; else, as it may have
 * come before its target, the first one after it. The cancel of an admission takes an emergency start if the stay has no
 * admission: A11 cancels either. A cancel that comes twice counts once. Of an event that came twice, unchanged, a cancel
 * voids every copy received before it, and only the first of those received after it: the next is the event done again.
 */
final class Cancellations {

    private static final List<BiPredicate<Instant, Instant>> NEAREST_FIRST =
            List.of((target, cancel) -> target.equals(cancel), (target, cancel) -> target.isBefore(cancel));

    private final List<TrackedStayEvent> live = new ArrayList<>();
    private final Set<TrackedStayEvent> voided = new HashSet<>();

    private Cancellations(List<TrackedStayEvent> ordered) {
        ordered.stream()
                .filter(tracked -> EventOrder.kind(tracked) != StayEventKind.CANCELLED)
                .forEach(live::add);
    }

    /** Returns the void events among these, which are in event order. */
    static Set<TrackedStayEvent> voided(List<TrackedStayEvent> ordered) {
        var cancellations = new Cancellations(ordered);
        cancellations.take(cancels(ordered));
        return cancellations.voided;
    }

    private static Collection<TrackedStayEvent> cancels(List<TrackedStayEvent> ordered) {
        Map<Cancel, TrackedStayEvent> distinct = new LinkedHashMap<>();
        for (TrackedStayEvent tracked : ordered) {
            if (EventOrder.kind(tracked) == StayEventKind.CANCELLED) {
                distinct.put(new Cancel(tracked.event().voids(), EventOrder.at(tracked)), tracked); // last receipt
            }
        }
        return distinct.values();
    }

    /** What makes two cancels the same. */
    private record Cancel(StayEventKind voids, Instant at) {}

    private void take(Collection<TrackedStayEvent> cancels) {
        List<TrackedStayEvent> waiting = new ArrayList<>(cancels);
        for (var fits : NEAREST_FIRST) {
            waiting.removeIf(cancel -> voidOne(cancel, newest(candidates(cancel), cancel, fits)));
            waiting.removeIf(cancel -> voidOne(cancel, newest(deaths(cancel), cancel, fits)));
        }
        waiting.forEach(cancel -> voidOne(cancel, candidates(cancel).stream().findFirst()));
    }

    /** A discharge by death is told as a death alone (A03 with PID-29 or 30): A13 cancels either, the discharge first. */
    private List<TrackedStayEvent> deaths(TrackedStayEvent cancel) {
        return cancel.event().voids() != StayEventKind.DISCHARGED
                ? List.of()
                : live.stream()
                        .filter(tracked -> EventOrder.kind(tracked) == StayEventKind.DECEASED)
                        .toList();
    }

    private static Optional<TrackedStayEvent> newest(
            List<TrackedStayEvent> candidates, TrackedStayEvent cancel, BiPredicate<Instant, Instant> fits) {
        return candidates.stream()
                .filter(target -> fits.test(EventOrder.at(target), EventOrder.at(cancel)))
                .reduce((older, newer) -> newer);
    }

    private List<TrackedStayEvent> candidates(TrackedStayEvent cancel) {
        StayEventKind kind = cancel.event().voids();
        boolean emergencyOnly = kind == StayEventKind.ADMITTED
                && voided.stream().noneMatch(tracked -> EventOrder.kind(tracked) == kind)
                && live.stream().noneMatch(tracked -> EventOrder.kind(tracked) == kind);
        StayEventKind wanted = emergencyOnly ? StayEventKind.EMERGENCY_STARTED : kind;
        return live.stream()
                .filter(tracked -> EventOrder.kind(tracked) == wanted)
                .toList();
    }

    private boolean voidOne(TrackedStayEvent cancel, Optional<TrackedStayEvent> target) {
        target.ifPresent(found -> {
            List<TrackedStayEvent> copies = live.stream()
                    .filter(tracked -> tracked.event().equals(found.event()))
                    .toList();
            voided.add(copies.get(0));
            copies.stream()
                    .filter(copy -> !copy.receivedAt().isAfter(cancel.receivedAt()))
                    .forEach(voided::add);
            live.removeAll(voided);
        });
        return target.isPresent();
    }
}

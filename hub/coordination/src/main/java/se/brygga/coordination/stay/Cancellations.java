package se.brygga.coordination.stay;

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
 * <p>A cancel takes what happened of its kind at the same event time, as first told or as corrected; else the newest live one
 * before it; else, as it may have come before its target, the first one after it. The cancel of an admission takes an
 * emergency start if the stay has no admission: A11 cancels either. The cancel of a discharge that is not there takes the
 * newest death before it: A13 cancels either. A cancel that comes twice counts once. Of an event that came twice, unchanged,
 * a cancel voids every copy received before it, and only the first of those received after it: the next is the event done
 * again. What corrects a void event is void.
 */
final class Cancellations {

    private static final List<BiPredicate<Occurrence, Instant>> NEAREST_FIRST =
            List.of(Occurrence::isAt, Occurrence::isBefore);

    private final List<Occurrence> live;
    private final Set<TrackedStayEvent> voided = new HashSet<>();
    private final Set<StayEventKind> kinds = new HashSet<>();

    private Cancellations(List<Occurrence> happened) {
        live = new ArrayList<>(happened);
        happened.forEach(occurrence -> kinds.add(occurrence.kind()));
    }

    /** Takes all events of a stay, in event order. */
    static Cancellations of(List<TrackedStayEvent> ordered) {
        var cancellations = new Cancellations(Occurrences.of(ordered));
        cancellations.take(cancels(ordered));
        return cancellations;
    }

    /** Returns what happened and is not void. */
    List<Occurrence> live() {
        return live;
    }

    /** Returns the void events. */
    Set<TrackedStayEvent> voided() {
        return voided;
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
            waiting.removeIf(cancel -> voidOne(cancel, newest(cancel, wanted(cancel), fits)));
        }
        for (var fits : NEAREST_FIRST) {
            waiting.removeIf(cancel -> cancel.event().voids() == StayEventKind.DISCHARGED
                    && voidOne(cancel, newest(cancel, StayEventKind.DECEASED, fits)));
        }
        waiting.removeIf(
                cancel -> voidOne(cancel, candidates(wanted(cancel)).stream().findFirst()));
    }

    private StayEventKind wanted(TrackedStayEvent cancel) {
        StayEventKind kind = cancel.event().voids();
        boolean emergencyOnly = kind == StayEventKind.ADMITTED && !kinds.contains(kind);
        return emergencyOnly ? StayEventKind.EMERGENCY_STARTED : kind;
    }

    private Optional<Occurrence> newest(
            TrackedStayEvent cancel, StayEventKind kind, BiPredicate<Occurrence, Instant> fits) {
        return candidates(kind).stream()
                .filter(target -> fits.test(target, EventOrder.at(cancel)))
                .reduce((older, newer) -> newer);
    }

    private List<Occurrence> candidates(StayEventKind kind) {
        return live.stream().filter(occurrence -> occurrence.kind() == kind).toList();
    }

    private boolean voidOne(TrackedStayEvent cancel, Optional<Occurrence> target) {
        target.ifPresent(found -> {
            List<TrackedStayEvent> gone = found.voidedBy(cancel);
            voided.addAll(gone);
            Occurrence left = found.without(gone);
            int place = live.indexOf(found);
            live.remove(place);
            if (!left.copies().isEmpty()) {
                live.add(place, left);
            }
        });
        return target.isPresent();
    }
}

package se.brygga.coordination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** Walks the live events of a stay through the stay machine (messages.md 2, rules 5 and 6). Used once. */
final class StayFold {

    private static final String EMERGENCY_CLASS = "EMER";
    private static final String INPATIENT_CLASS = "IMP";

    private final List<TrackedStayEvent> voided;
    private final List<TrackedStayEvent> effective = new ArrayList<>();
    private final List<TrackedStayEvent> withoutEffect = new ArrayList<>();
    private final Spells locations = new Spells();
    private final Spells classes = new Spells();
    private final List<Leave> leaves = new ArrayList<>();
    private StayState state = StayState.HOME;
    private Instant start;
    private Instant end;
    private TrackedStayEvent estimatedBy;

    StayFold(List<TrackedStayEvent> voided) {
        this.voided = voided;
    }

    Stay fold(List<TrackedStayEvent> live) {
        if (caseCancelled(live)) {
            return new Stay(StayState.VOID, null, null, null, List.of(), List.of(), List.of(), List.of(), voided, live);
        }
        live.forEach(this::take);
        return new Stay(
                state,
                start,
                end,
                estimatedBy,
                locations.all(),
                List.copyOf(leaves),
                classes.all(),
                List.copyOf(effective),
                voided,
                List.copyOf(withoutEffect));
    }

    /** A cancelled start cancels the case (A11), unless the person was started again or has died: deceased wins. */
    private boolean caseCancelled(List<TrackedStayEvent> live) {
        Optional<Instant> cancelled = voided.stream()
                .filter(tracked -> starts(EventOrder.kind(tracked)))
                .map(EventOrder::at)
                .reduce((older, newer) -> newer);
        return cancelled.isPresent()
                && live.stream().noneMatch(tracked -> switch (EventOrder.kind(tracked)) {
                    case ADMITTED, DECEASED -> true;
                    case EMERGENCY_STARTED -> EventOrder.at(tracked).isAfter(cancelled.get());
                    default -> false;
                });
    }

    private static boolean starts(StayEventKind kind) {
        return kind == StayEventKind.ADMITTED || kind == StayEventKind.EMERGENCY_STARTED;
    }

    private void take(TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        Optional<StayState> next = state.after(event.kind());
        if (next.isEmpty()) {
            withoutEffect.add(tracked);
            return;
        }
        effective.add(tracked);
        switch (event.kind()) {
            case EMERGENCY_STARTED -> begin(event, EMERGENCY_CLASS);
            case ADMITTED -> begin(event, INPATIENT_CLASS);
            case TRANSFERRED -> locations.begin(event.location(), event.at());
            case LEAVE_STARTED -> leaves.add(new Leave(event.at(), null));
            case LEAVE_ENDED -> endLeave(event.at());
            case DISCHARGED, DECEASED -> end(event.at());
            default -> {}
        }
        if (Stay.estimates(event)) {
            estimatedBy = tracked;
        }
        state = next.get();
    }

    private void begin(StayEvent event, String encounterClass) {
        if (state == StayState.HOME) {
            estimatedBy = null;
            end = null;
        }
        start = start == null ? event.at() : start;
        classes.begin(encounterClass, event.at());
        locations.begin(event.location(), event.at());
    }

    private void end(Instant at) {
        end = end == null ? at : end;
        endLeave(at);
        locations.end(at);
        classes.end(at);
    }

    private void endLeave(Instant at) {
        int last = leaves.size() - 1;
        if (last >= 0 && leaves.get(last).end() == null) {
            leaves.set(last, new Leave(leaves.get(last).start(), at));
        }
    }
}

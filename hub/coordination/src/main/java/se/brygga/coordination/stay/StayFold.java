package se.brygga.coordination.stay;

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
    private final List<TrackedStayEvent> replaced;
    private final List<TrackedStayEvent> effective = new ArrayList<>();
    private final List<TrackedStayEvent> withoutEffect = new ArrayList<>();
    private final Spells locations = new Spells();
    private final Spells classes = new Spells();
    private final List<Leave> leaves = new ArrayList<>();
    private StayState state = StayState.HOME;
    private Instant start;
    private Instant end;
    private TrackedStayEvent estimatedBy;
    private TrackedStayEvent readyBy;

    StayFold(List<TrackedStayEvent> voided, List<TrackedStayEvent> replaced) {
        this.voided = voided;
        this.replaced = replaced;
    }

    Stay fold(List<TrackedStayEvent> live) {
        if (caseCancelled(live)) {
            List<Spell> none = List.of();
            return new Stay(
                    StayState.VOID, null, null, null, null, none, List.of(), none, List.of(), voided, replaced, live);
        }
        live.forEach(this::take);
        return new Stay(
                state,
                start,
                end,
                estimatedBy,
                readyBy,
                locations.all(),
                List.copyOf(leaves),
                classes.all(),
                List.copyOf(effective),
                voided,
                replaced,
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
        if (next.isEmpty() || isNoNews(event) || isUntimely(event.kind())) {
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
            case READY -> readyBy = tracked;
            case READY_WITHDRAWN -> readyBy = null;
            case DISCHARGED, DECEASED -> end(event.at());
            default -> {}
        }
        if (Stay.estimates(event)) {
            estimatedBy = tracked;
        }
        state = next.get();
    }

    /** A second start of the same class tells something only if it is elsewhere: a transfer to another hospital. */
    private boolean isNoNews(StayEvent event) {
        return starts(event.kind())
                && state.after(event.kind()).filter(state::equals).isPresent()
                && (event.location() == null || locations.isAt(event.location()));
    }

    /** A flag that is set, or is not, cannot be set or cleared again; nothing is told of a stay that never began. */
    private boolean isUntimely(StayEventKind kind) {
        return switch (kind) {
            case READY -> readyBy != null;
            case READY_WITHDRAWN -> readyBy == null;
            case SIP_CALLED, INFORMATION_TRANSFERRED -> start == null;
            default -> false;
        };
    }

    private void begin(StayEvent event, String encounterClass) {
        if (EMERGENCY_CLASS.equals(encounterClass)) {
            readyBy = null; // who needs emergency care is no longer ready to go home
        }
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
        readyBy = null;
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

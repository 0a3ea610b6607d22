package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEventKind;

/** Which estimated discharge receivers believe in: the one told last, since the last discharge (UTS 2:2, 2:4). */
final class ToldEstimate {

    /** Codes of the notices that carry an estimate. */
    static final Set<String> CODES = Set.of(NoticeCode.ADMITTED, NoticeCode.ESTIMATED_DISCHARGE_CHANGED);

    private final Stay stay;
    private final Map<TrackedStayEvent, Told> told;

    ToldEstimate(Stay stay, Map<TrackedStayEvent, Told> told) {
        this.stay = stay;
        this.told = told;
    }

    /** Returns true if the person is admitted and receivers, once {@code missing} is told, have another estimate than the stay. */
    boolean isWrongAfter(List<Tellable> missing) {
        return stay.estimatedBy() != null
                && isAdmitted()
                && !Objects.equals(stay.estimatedBy().event().plannedEnd(), knownAfter(missing));
    }

    /** Back in the emergency department, the person is still admitted. */
    private boolean isAdmitted() {
        return stay.state().isOpen()
                && stay.effective().stream()
                        .filter(this::isSinceLastDischarge)
                        .anyMatch(tracked -> EventOrder.kind(tracked) == StayEventKind.ADMITTED);
    }

    private Instant knownAfter(List<Tellable> missing) {
        Stream<TrackedStayEvent> before =
                stay.effective().stream().filter(this::isSinceLastDischarge).filter(this::isTold);
        Stream<TrackedStayEvent> now = missing.stream()
                .filter(tellable -> NoticeCode.ADMITTED.equals(tellable.code()))
                .map(Tellable::event);
        return Stream.concat(before, now)
                .filter(tracked -> Stay.estimates(tracked.event()))
                .reduce((older, newer) -> newer)
                .map(tracked -> tracked.event().plannedEnd())
                .orElse(null);
    }

    private boolean isTold(TrackedStayEvent tracked) {
        return CODES.stream().anyMatch(told.get(tracked)::stands);
    }

    private boolean isSinceLastDischarge(TrackedStayEvent tracked) {
        return stay.effective().stream()
                .filter(other -> EventOrder.kind(other) == StayEventKind.DISCHARGED)
                .allMatch(discharge -> EventOrder.BY_EVENT_TIME.compare(tracked, discharge) > 0);
    }
}

package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;

/** Gathers what has been done from the events of a stay that have effect, in event order. Used once. */
final class FactsFold {

    private final Set<String> grounds;
    private final List<ReadySpell> readies = new ArrayList<>();
    private Instant admitted;
    private Instant assessed;
    private Instant noticeSent;
    private Instant coordinatorAt;
    private Instant calledAt;
    private Instant meetingAt;
    private Instant informedAt;
    private Instant ended;
    private boolean withoutBasis;

    FactsFold(Set<String> grounds) {
        this.grounds = grounds;
    }

    void take(TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        StayDetails details = event.details();
        switch (event.kind()) {
            case ADMITTED -> admit(tracked);
            case EMERGENCY_STARTED -> endReady(event.at(), false);
            case READY -> ready(tracked);
            case READY_WITHDRAWN -> endReady(event.at(), false);
            case COORDINATOR_APPOINTED -> coordinatorAt = first(coordinatorAt, event.at());
            case SIP_CALLED -> {
                calledAt = first(calledAt, DischargeFacts.said(tracked));
                meetingAt = details.meetingAt();
            }
            case INFORMATION_TRANSFERRED -> {
                withoutBasis |= !details.mayBeDisclosed(grounds);
                informedAt =
                        details.mayBeDisclosed(grounds) ? first(informedAt, DischargeFacts.said(tracked)) : informedAt;
            }
            case DISCHARGED, DECEASED -> {
                ended = event.at();
                endReady(ended, true);
            }
            default -> {}
        }
    }

    DischargeFacts facts() {
        return new DischargeFacts(
                admitted,
                assessed,
                noticeSent,
                coordinatorAt,
                calledAt,
                meetingAt,
                informedAt,
                ended,
                List.copyOf(readies),
                withoutBasis);
    }

    /** Who comes back after a discharge has a new case in the old stay; a second start elsewhere goes on with the case. */
    private void admit(TrackedStayEvent tracked) {
        if (admitted != null && ended == null) {
            return;
        }
        admitted = tracked.event().at();
        Instant later = tracked.event().details().assessedAt();
        assessed = later != null && later.isAfter(admitted) ? later : admitted;
        noticeSent = DischargeFacts.sent(tracked);
        coordinatorAt = null;
        calledAt = null;
        meetingAt = null;
        informedAt = null;
        ended = null;
        withoutBasis = false;
    }

    private void ready(TrackedStayEvent tracked) {
        boolean may = tracked.event().details().mayBeDisclosed(grounds);
        withoutBasis |= !may;
        readies.add(new ReadySpell(tracked.event().at(), may ? DischargeFacts.sent(tracked) : null, null, false));
    }

    private void endReady(Instant at, boolean left) {
        int last = readies.size() - 1;
        if (last >= 0 && readies.get(last).end() == null) {
            readies.set(last, readies.get(last).ended(at, left));
        }
    }

    private static Instant first(Instant known, Instant at) {
        return known == null || at.isBefore(known) ? at : known;
    }
}

package se.brygga.coordination.discharge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.brygga.coordination.stay.Stay;
import se.brygga.core.record.TrackedStayEvent;

/**
 * What has been done for a discharge, and when; null = not done.
 *
 * @param admitted when the person was admitted, the last time if more than once
 * @param assessed when the need of help afterwards was assessed: at admission, or later
 * @param noticeSent when the admission notice went out (UTS 2:1)
 * @param coordinatorAt when a care coordinator was appointed (UTS 2:5)
 * @param calledAt when joint planning was called (UTS 4:3)
 * @param meetingAt when the joint planning is
 * @param informedAt when the information went out (UTS 3:2)
 * @param ended when the person left or died
 * @param readies the times of being ready, in order
 * @param withoutBasis something may not be told yet, as nobody has said why it may be disclosed
 */
public record DischargeFacts(
        Instant admitted,
        Instant assessed,
        Instant noticeSent,
        Instant coordinatorAt,
        Instant calledAt,
        Instant meetingAt,
        Instant informedAt,
        Instant ended,
        List<ReadySpell> readies,
        boolean withoutBasis) {

    static DischargeFacts of(Stay stay, Set<String> grounds) {
        FactsFold fold = new FactsFold(grounds);
        stay.effective().forEach(fold::take);
        return fold.facts();
    }

    /** Returns when a notice of this event went out; null if none did, or if none stands. */
    static Instant sent(TrackedStayEvent tracked) {
        return tracked.told() == null || tracked.toldVoid() ? null : said(tracked);
    }

    /** Returns when the sender said it. */
    static Instant said(TrackedStayEvent tracked) {
        Instant sentAt = tracked.event().details().sentAt();
        return sentAt == null ? tracked.receivedAt() : sentAt;
    }

    /** Returns the newest time of being ready; null if there was none. */
    public ReadySpell ready() {
        return readies.isEmpty() ? null : readies.get(readies.size() - 1);
    }

    /** Returns these facts with the calls of joint plans, the earliest of which counts if it came during the case. */
    DischargeFacts calledBy(List<Instant> calls) {
        Instant earliest = calls.stream()
                .filter(at -> admitted != null && !at.isBefore(admitted))
                .filter(at -> calledAt == null || at.isBefore(calledAt))
                .min(Comparator.naturalOrder())
                .orElse(calledAt);
        return new DischargeFacts(
                admitted,
                assessed,
                noticeSent,
                coordinatorAt,
                earliest,
                meetingAt,
                informedAt,
                ended,
                readies,
                withoutBasis);
    }

    DischargeFacts endedBy(Instant at) {
        List<ReadySpell> closed = new ArrayList<>(readies);
        closed.replaceAll(spell -> spell.end() == null ? spell.ended(at, true) : spell);
        return new DischargeFacts(
                admitted,
                assessed,
                noticeSent,
                coordinatorAt,
                calledAt,
                meetingAt,
                informedAt,
                at,
                List.copyOf(closed),
                withoutBasis);
    }
}

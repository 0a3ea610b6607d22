package se.brygga.coordination.stay;

import java.util.List;
import java.util.Set;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayDetails;

/**
 * What must still be told of a stay, and the events with what will then have been told of them, to be stored.
 *
 * <p>What the receivers should know follows from the folded stay alone ({@link WantedNotices}); what they do know is kept
 * with the events ({@link TrackedStayEvent#told()}). The difference is told, so that they know the same in the end whatever
 * the order in which events came:
 *
 * <ul>
 *   <li>An event in effect that has not been told is told with its code (messages.md 2, "our event codes").
 *   <li>A notice whose event no longer has effect (void, or overtaken by an older event that came late) is cancelled with
 *       {@code replaces}; if the older event is of the same kind, it is corrected instead: same code, with {@code replaces}.
 *   <li>When {@code admitted} is cancelled, the case is: no other notice of it is cancelled by itself (domain.md 6). If the
 *       stay goes on all the same, its case is told anew from the start.
 *   <li>Nothing is told of a stay that no notice has opened: one first heard of as discharged, an emergency visit if
 *       {@code emergency-started} is not to be sent.
 *   <li>A changed estimate is told while the person is admitted and if it differs from what was told last, be it with
 *       {@code admitted} (UTS 2:4); one that is overtaken before it was told is never told. A transfer tells nothing.
 * </ul>
 *
 * @param notices cancellations first, the rest in event-time order
 * @param changed the events of which something more has been told or cancelled, with the new state
 */
public record StayNotices(List<StayNotice> notices, List<TrackedStayEvent> changed) {

    /**
     * Compares the stay with what has been told of it.
     *
     * @param events all events of one stay, in any order
     * @param codesToSend codes of {@link NoticeCode} that this installation sends; cancellations always are
     */
    public static StayNotices of(List<TrackedStayEvent> events, Set<String> codesToSend) {
        return of(events, codesToSend, StayDetails.GROUNDS);
    }

    /** Does the same where not every ground is taken for what secrecy may hinder (domain.md 11). */
    public static StayNotices of(List<TrackedStayEvent> events, Set<String> codesToSend, Set<String> grounds) {
        return new Telling(Stay.of(events), codesToSend, grounds).tell();
    }
}

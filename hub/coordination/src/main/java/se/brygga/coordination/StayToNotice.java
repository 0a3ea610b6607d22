package se.brygga.coordination;

import java.time.OffsetDateTime;
import se.brygga.core.notice.Notice;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.translated.StayEvent;

/**
 * Translates what must be told of a stay to the notice for one receiver, with exactly the lawful content (<a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">UTS 2:2</a>, 2:4; domain.md 6).
 *
 * <p>An admission notice holds name, personal identifier, registered address and estimated discharge. No notice holds
 * anything clinical, a ward or the time of an admission: they have no parameter to come through.
 */
public final class StayToNotice {

    /** The only reason that a cancel from a hospital system proves: the notice no longer holds. */
    static final String REASON = "SENT_IN_ERROR";

    private StayToNotice() {}

    /** Returns the notice to {@code receiver}; the same input gives the same ids. */
    public static Notice translate(StayNotice notice, NoticePerson person, NoticeSender sender, Organisation receiver) {
        Content content = content(notice, person);
        return new Notice(
                notice.name().messageId(sender.hash(), receiver.hsaId()),
                notice.event().stay(),
                notice.code(),
                sender.unit(),
                receiver.hsaId(),
                receiver.notices(),
                person.identifier().system(),
                person.identifier().value(),
                content.name(),
                content.address(),
                content.addressAbsent(),
                content.estimatedDischarge(),
                content.time(),
                content.destinationKind(),
                notice.replaces() == null ? null : notice.replaces().messageId(sender.hash(), receiver.hsaId()),
                content.reason(),
                SwedishTime.of(sender.at()));
    }

    /** The table of domain.md 6, row by row. */
    private static Content content(StayNotice notice, NoticePerson person) {
        StayEvent event = notice.event();
        return switch (notice.code()) {
            case NoticeCode.ADMITTED -> Content.admission(person, SwedishTime.of(event.plannedEnd()));
            case NoticeCode.ESTIMATED_DISCHARGE_CHANGED -> Content.estimate(SwedishTime.of(event.plannedEnd()));
            case NoticeCode.LEAVE_STARTED, NoticeCode.LEAVE_ENDED, NoticeCode.DECEASED ->
                Content.time(SwedishTime.of(event.at()), null);
            case NoticeCode.DISCHARGED -> Content.time(SwedishTime.of(event.at()), event.dischargedTo());
            case NoticeCode.EMERGENCY_STARTED -> Content.reason(null);
            case NoticeCode.CANCELLED -> Content.reason(REASON);
            default -> throw new IllegalArgumentException("A stay gives rise to no notice " + notice.code());
        };
    }

    /** What differs from event to event. */
    private record Content(
            String name,
            String address,
            String addressAbsent,
            OffsetDateTime estimatedDischarge,
            OffsetDateTime time,
            String destinationKind,
            String reason) {

        static Content admission(NoticePerson person, OffsetDateTime estimatedDischarge) {
            return new Content(
                    person.name(), person.address(), person.addressAbsent(), estimatedDischarge, null, null, null);
        }

        static Content estimate(OffsetDateTime estimatedDischarge) {
            return new Content(null, null, null, estimatedDischarge, null, null, null);
        }

        static Content time(OffsetDateTime time, String destinationKind) {
            return new Content(null, null, null, null, time, destinationKind, null);
        }

        static Content reason(String reason) {
            return new Content(null, null, null, null, null, null, reason);
        }
    }
}

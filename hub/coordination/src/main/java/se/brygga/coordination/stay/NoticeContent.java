package se.brygga.coordination.stay;

import java.time.OffsetDateTime;
import se.brygga.core.time.SwedishTime;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;

/** What differs from notice to notice, by the table of domain.md 6; null where the law or the event gives nothing. */
record NoticeContent(
        String name,
        String address,
        String addressAbsent,
        OffsetDateTime estimatedDischarge,
        OffsetDateTime time,
        String destinationKind,
        String reason,
        String contact,
        String place,
        String basis,
        String content) {

    /** The only reason that a cancel from a hospital system proves: the notice no longer holds. */
    static final String REASON = "SENT_IN_ERROR";

    /** The table of domain.md 6, row by row. */
    static NoticeContent of(StayNotice notice, NoticePerson person) {
        StayEvent event = notice.event();
        StayDetails details = event.details();
        return switch (notice.code()) {
            case NoticeCode.ADMITTED -> admission(person, SwedishTime.of(event.plannedEnd()));
            case NoticeCode.ESTIMATED_DISCHARGE_CHANGED -> estimate(SwedishTime.of(event.plannedEnd()));
            case NoticeCode.LEAVE_STARTED, NoticeCode.LEAVE_ENDED, NoticeCode.DECEASED ->
                time(SwedishTime.of(event.at()), null);
            case NoticeCode.DISCHARGED -> time(SwedishTime.of(event.at()), event.dischargedTo());
            case NoticeCode.READY, NoticeCode.READY_WITHDRAWN -> ready(event);
            case NoticeCode.COORDINATOR_APPOINTED -> planning(null, details.contact(), details);
            case NoticeCode.SIP_CALLED -> planning(SwedishTime.of(details.meetingAt()), null, details);
            case NoticeCode.INFORMATION_TRANSFERRED -> planning(SwedishTime.of(event.at()), null, details);
            case NoticeCode.EMERGENCY_STARTED -> reason(null);
            case NoticeCode.CANCELLED -> reason(REASON);
            default -> throw new IllegalArgumentException("A stay gives rise to no notice " + notice.code());
        };
    }

    private static NoticeContent admission(NoticePerson person, OffsetDateTime estimatedDischarge) {
        return new NoticeContent(
                person.name(),
                person.address(),
                person.addressAbsent(),
                estimatedDischarge,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static NoticeContent estimate(OffsetDateTime at) {
        return new NoticeContent(null, null, null, at, null, null, null, null, null, null, null);
    }

    private static NoticeContent time(OffsetDateTime at, String destinationKind) {
        return new NoticeContent(null, null, null, null, at, destinationKind, null, null, null, null, null);
    }

    private static NoticeContent reason(String reason) {
        return new NoticeContent(null, null, null, null, null, null, reason, null, null, null, null);
    }

    private static NoticeContent ready(StayEvent event) {
        OffsetDateTime at = SwedishTime.of(event.at());
        StayDetails details = event.details();
        return new NoticeContent(null, null, null, null, at, null, details.reason(), null, null, details.basis(), null);
    }

    private static NoticeContent planning(OffsetDateTime at, String contact, StayDetails details) {
        return new NoticeContent(
                null, null, null, null, at, null, null, contact, details.place(), details.basis(), details.content());
    }
}

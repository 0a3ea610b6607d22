package se.brygga.coordination.stay;

import se.brygga.core.notice.Notice;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.time.SwedishTime;

/**
 * Translates what must be told of a stay to the notice for one receiver, with exactly the lawful content (<a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">UTS 2:2</a>, 2:4; domain.md 6).
 *
 * <p>An admission notice holds name, personal identifier, registered address and estimated discharge. No notice holds
 * anything clinical, a ward or the time of an admission: they have no parameter to come through.
 */
public final class StayToNotice {

    private StayToNotice() {}

    /** Returns the notice to {@code receiver}; the same input gives the same ids. */
    public static Notice translate(StayNotice notice, NoticePerson person, NoticeSender sender, Organisation receiver) {
        NoticeContent content = NoticeContent.of(notice, person);
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
                SwedishTime.of(sender.at()),
                content.contact(),
                content.place(),
                content.basis(),
                content.content());
    }
}

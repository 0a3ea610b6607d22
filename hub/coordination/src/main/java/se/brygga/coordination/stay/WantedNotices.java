package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.core.record.TrackedStayEvent;

/** What receivers should know of a stay, apart from the estimated discharge, in event-time order (domain.md 6). */
final class WantedNotices {

    private final Set<String> codes;
    private final Set<String> grounds;
    private final List<Tellable> wanted = new ArrayList<>();
    private boolean opened;
    private boolean open;
    private boolean ready;
    private StayState state = StayState.HOME;

    private WantedNotices(Set<String> codes, Set<String> grounds) {
        this.codes = codes;
        this.grounds = grounds;
    }

    static List<Tellable> of(Stay stay, Set<String> codes, Set<String> grounds) {
        var notices = new WantedNotices(codes, grounds);
        for (TrackedStayEvent tracked : stay.effective()) {
            notices.follow(tracked);
        }
        return notices.wanted;
    }

    /** A second start of the same class elsewhere is told no more than any transfer; what coordinates is always told. */
    private void follow(TrackedStayEvent tracked) {
        StayState next = state.after(EventOrder.kind(tracked)).orElse(state);
        if (next != state || EventOrder.kind(tracked).isCoordination()) {
            NoticeCode.of(EventOrder.kind(tracked)).ifPresent(code -> take(new Tellable(tracked, code)));
        }
        state = next;
    }

    /** A death is told once the case was ever opened, at home too: it stops clocks and tasks. All else, while it is open. */
    private void take(Tellable tellable) {
        boolean sent = codes.contains(tellable.code()) && mayBeTold(tellable) && isOfWhatWasTold(tellable);
        if (NoticeCode.opens(tellable.code())) {
            open |= sent;
            opened |= sent;
        }
        boolean known = isToldAfterTheEnd(tellable.code()) ? opened : open;
        if (sent && known) {
            wanted.add(tellable);
            ready |= NoticeCode.READY.equals(tellable.code());
        }
        if (NoticeCode.DISCHARGED.equals(tellable.code())) {
            open = false;
        }
    }

    /** Nobody is told that somebody is not ready after all who was never told to be. */
    private boolean isOfWhatWasTold(Tellable tellable) {
        boolean withdrawn = NoticeCode.READY_WITHDRAWN.equals(tellable.code());
        boolean known = !withdrawn || ready;
        ready &= !withdrawn;
        return known;
    }

    private boolean mayBeTold(Tellable tellable) {
        return !NoticeCode.needsBasis(tellable.code())
                || tellable.event().event().details().mayBeDisclosed(grounds);
    }

    /** The information may be handed over later on the day of discharge (UTS 3:2), and a call may come after it. */
    private static boolean isToldAfterTheEnd(String code) {
        return switch (code) {
            case NoticeCode.DECEASED, NoticeCode.SIP_CALLED, NoticeCode.INFORMATION_TRANSFERRED -> true;
            default -> false;
        };
    }
}

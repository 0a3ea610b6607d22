package se.brygga.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.core.record.TrackedStayEvent;

/** What receivers should know of a stay, apart from the estimated discharge, in event-time order (domain.md 6). */
final class WantedNotices {

    private final Set<String> codes;
    private final List<Tellable> wanted = new ArrayList<>();
    private boolean opened;
    private boolean open;
    private StayState state = StayState.HOME;

    private WantedNotices(Set<String> codes) {
        this.codes = codes;
    }

    static List<Tellable> of(Stay stay, Set<String> codes) {
        var notices = new WantedNotices(codes);
        for (TrackedStayEvent tracked : stay.effective()) {
            notices.follow(tracked);
        }
        return notices.wanted;
    }

    /** A second start of the same class elsewhere is told no more than any transfer. */
    private void follow(TrackedStayEvent tracked) {
        StayState next = state.after(EventOrder.kind(tracked)).orElse(state);
        if (next != state) {
            NoticeCode.of(EventOrder.kind(tracked)).ifPresent(code -> take(new Tellable(tracked, code)));
        }
        state = next;
    }

    /** A death is told once the case was ever opened, at home too: it stops clocks and tasks. All else, while it is open. */
    private void take(Tellable tellable) {
        boolean sent = codes.contains(tellable.code());
        if (NoticeCode.opens(tellable.code())) {
            open |= sent;
            opened |= sent;
        }
        boolean known = NoticeCode.DECEASED.equals(tellable.code()) ? opened : open;
        if (sent && known) {
            wanted.add(tellable);
        }
        if (NoticeCode.DISCHARGED.equals(tellable.code())) {
            open = false;
        }
    }
}

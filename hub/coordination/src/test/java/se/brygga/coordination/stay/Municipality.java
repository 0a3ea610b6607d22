package se.brygga.coordination.stay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A receiver that believes what it is told: the rules of domain.md 6 from the other side. */
final class Municipality {

    private final Map<String, StayNotice> standing = new LinkedHashMap<>();
    private final List<String> received = new ArrayList<>();

    void receive(StayNotice notice) {
        received.add(id(notice.name()));
        if (notice.replaces() != null && standing.remove(id(notice.replaces())) == null) {
            throw new AssertionError(notice.name().label() + " replaces a notice that does not stand");
        }
        if (!notice.code().equals(NoticeCode.CANCELLED)) {
            standing.put(id(notice.name()), notice);
        } else if (notice.replaces().label().startsWith(NoticeCode.ADMITTED)) {
            standing.clear();
        }
    }

    List<String> received() {
        return received;
    }

    /** Returns the notices that stand, with the times they carry. */
    List<String> knows() {
        return standing.values().stream()
                .filter(notice -> !notice.code().equals(NoticeCode.ESTIMATED_DISCHARGE_CHANGED))
                .map(notice -> NoticeCode.opens(notice.code())
                        ? notice.code()
                        : notice.code() + " " + StayScript.time(notice.event().at()))
                .sorted()
                .toList();
    }

    /** Returns the estimated discharge that was told last; empty if none was. */
    Optional<Instant> expects() {
        return standing.values().stream()
                .filter(notice -> notice.code().equals(NoticeCode.ESTIMATED_DISCHARGE_CHANGED)
                        || notice.code().equals(NoticeCode.ADMITTED)
                                && notice.event().plannedEnd() != null)
                .reduce((earlier, later) -> later)
                .map(notice -> notice.event().plannedEnd());
    }

    private static String id(NoticeName name) {
        return name.cause().hex() + " " + name.label();
    }
}

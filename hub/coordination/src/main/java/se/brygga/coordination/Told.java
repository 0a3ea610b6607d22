package se.brygga.coordination;

import java.util.ArrayList;
import java.util.List;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

/**
 * Which notices have told an event, as {@link TrackedStayEvent#told()} keeps it: {@code leave-started},
 * {@code leave-started+estimated-discharge-changed}, {@code discharged#2} for the second time.
 *
 * @param codes codes of the notices that tell it
 * @param round how often it has been told anew; 0 if never told
 * @param withdrawn true if those notices have been cancelled
 */
record Told(List<String> codes, int round, boolean withdrawn) {

    static Told of(TrackedStayEvent tracked) {
        if (tracked.told() == null) {
            return new Told(List.of(), 0, false);
        }
        String[] parts = tracked.told().split("#");
        int round = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        return new Told(List.of(parts[0].split("\\+")), round, tracked.toldVoid());
    }

    /** Returns the codes under which receivers hold the event to be true. */
    List<String> standing() {
        return withdrawn ? List.of() : codes;
    }

    boolean stands(String code) {
        return standing().contains(code);
    }

    /** Tells the event by one more notice. */
    Told with(String code) {
        if (withdrawn || codes.isEmpty()) {
            return new Told(List.of(code), round + 1, false);
        }
        List<String> more = new ArrayList<>(codes);
        more.add(code);
        return new Told(more, round, false);
    }

    /** Cancels one of the notices. */
    Told without(String code) {
        if (codes.equals(List.of(code))) {
            return withdraw();
        }
        return new Told(codes.stream().filter(other -> !other.equals(code)).toList(), round, withdrawn);
    }

    /** Cancels all notices; an event that was never told stays so. */
    Told withdraw() {
        return new Told(codes, round, !codes.isEmpty());
    }

    /** Returns what the notice with this code is called among the notices of the event's message. */
    String label(String code) {
        return code + suffix();
    }

    /** Returns {@code tracked} with this state in it. */
    TrackedStayEvent in(TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        String text = codes.isEmpty() ? null : String.join("+", codes) + suffix();
        return new TrackedStayEvent(event, tracked.source(), tracked.receivedAt(), text, withdrawn);
    }

    private String suffix() {
        return round > 1 ? "#" + round : "";
    }
}

package se.brygga.coordination.stay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.brygga.core.record.TrackedStayEvent;

/**
 * Which notices have told an event, as {@link TrackedStayEvent#told()} keeps it: {@code discharged}; {@code discharged#2}
 * when told a second time; {@code estimated-discharge-changed+leave-started} when told by two notices, with a {@code !} after
 * the one that has been cancelled alone.
 */
record Told(Map<String, Times> byCode) {

    private static final String CANCELLED_ALONE = "!";

    /** How often a notice with this code has told the event, and whether the last of them stands. */
    private record Times(int count, boolean stands) {

        String suffix() {
            return count > 1 ? "#" + count : "";
        }
    }

    static Told of(TrackedStayEvent tracked) {
        Map<String, Times> byCode = new TreeMap<>();
        if (tracked.told() != null) {
            for (String part : tracked.told().split("\\+")) {
                boolean alone = part.endsWith(CANCELLED_ALONE);
                String[] words = (alone ? part.substring(0, part.length() - 1) : part).split("#");
                int times = words.length == 1 ? 1 : Integer.parseInt(words[1]);
                byCode.put(words[0], new Times(times, !alone && !tracked.toldVoid()));
            }
        }
        return new Told(byCode);
    }

    /** Returns the codes under which receivers hold the event to be true. */
    List<String> standing() {
        return byCode.keySet().stream().filter(this::stands).toList();
    }

    boolean stands(String code) {
        return byCode.containsKey(code) && byCode.get(code).stands();
    }

    /** Tells the event by one more notice. */
    Told with(String code) {
        int times = byCode.containsKey(code) ? byCode.get(code).count() : 0;
        Map<String, Times> more = new TreeMap<>(byCode);
        more.put(code, new Times(times + 1, true));
        return new Told(more);
    }

    /** Cancels one of the notices. */
    Told without(String code) {
        Map<String, Times> fewer = new TreeMap<>(byCode);
        fewer.computeIfPresent(code, (same, times) -> new Times(times.count(), false));
        return new Told(fewer);
    }

    /** Cancels all notices; an event that was never told stays so. */
    Told withdraw() {
        Map<String, Times> none = new TreeMap<>(byCode);
        none.replaceAll((code, times) -> new Times(times.count(), false));
        return new Told(none);
    }

    /** Returns what the notice with this code is called among the notices of the event's message. */
    String label(String code) {
        return code + byCode.get(code).suffix();
    }

    /** Returns {@code tracked} with this state in it. */
    TrackedStayEvent in(TrackedStayEvent tracked) {
        boolean none = standing().isEmpty();
        String text = byCode.entrySet().stream()
                .map(entry -> label(entry.getKey()) + (none || entry.getValue().stands() ? "" : CANCELLED_ALONE))
                .collect(Collectors.joining("+"));
        return new TrackedStayEvent(
                tracked.event(),
                tracked.source(),
                tracked.receivedAt(),
                text.isEmpty() ? null : text,
                none && !text.isEmpty());
    }
}

package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.brygga.core.record.TrackedStayEvent;

/**
 * What each receiver has been told of a stay. {@link TrackedStayEvent#told()} keeps it as {@code <receiver>=<told>} with a
 * {@code ;} between, and a {@code !} before what no longer stands with that receiver.
 *
 * <p>Receivers come and go during a stay: the registration moves, a decision of care is made, a unit is connected. So what is
 * still to be told is found for one receiver at a time: {@link #seenBy} gives {@link StayNotices} the events as that one
 * knows them, and {@link #told} puts the outcome back.
 */
public final class ToldReceivers {

    private static final String VOID = "!";

    private ToldReceivers() {}

    /** Returns the receivers that have been told anything of the stay, even if it was cancelled since. */
    public static Set<String> of(List<TrackedStayEvent> events) {
        Set<String> receivers = new LinkedHashSet<>();
        events.forEach(tracked -> receivers.addAll(read(tracked).keySet()));
        return receivers;
    }

    /** Returns the events with what has been told of them to one receiver. */
    public static List<TrackedStayEvent> seenBy(String receiver, List<TrackedStayEvent> events) {
        List<TrackedStayEvent> seen = new ArrayList<>(events.size());
        for (TrackedStayEvent tracked : events) {
            String told = read(tracked).get(receiver);
            boolean isVoid = told != null && told.startsWith(VOID);
            seen.add(with(tracked, isVoid ? told.substring(1) : told, isVoid));
        }
        return seen;
    }

    /** Returns {@code events} after one receiver has been told what made its view of some of them {@code changed}. */
    public static List<TrackedStayEvent> told(
            String receiver, List<TrackedStayEvent> events, List<TrackedStayEvent> changed) {
        Map<Identity, TrackedStayEvent> news =
                changed.stream().collect(Collectors.toMap(Identity::of, tracked -> tracked));
        return events.stream()
                .map(tracked -> merged(receiver, tracked, news.get(Identity.of(tracked))))
                .toList();
    }

    private static TrackedStayEvent merged(String receiver, TrackedStayEvent tracked, TrackedStayEvent seen) {
        if (seen == null || seen.told() == null) {
            return tracked;
        }
        Map<String, String> all = read(tracked);
        all.put(receiver, (seen.toldVoid() ? VOID : "") + seen.told());
        String text = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
        return with(tracked, text, all.values().stream().allMatch(told -> told.startsWith(VOID)));
    }

    private static Map<String, String> read(TrackedStayEvent tracked) {
        Map<String, String> byReceiver = new TreeMap<>();
        if (tracked.told() != null) {
            for (String part : tracked.told().split(";")) {
                int sign = part.indexOf('=');
                byReceiver.put(part.substring(0, Math.max(0, sign)), part.substring(sign + 1));
            }
        }
        return byReceiver;
    }

    private static TrackedStayEvent with(TrackedStayEvent tracked, String told, boolean toldVoid) {
        return new TrackedStayEvent(tracked.event(), tracked.source(), tracked.receivedAt(), told, toldVoid);
    }

    /** An event apart from what has been told of it. */
    private record Identity(Object event, Object source) {

        static Identity of(TrackedStayEvent tracked) {
            return new Identity(tracked.event(), tracked.source());
        }
    }
}

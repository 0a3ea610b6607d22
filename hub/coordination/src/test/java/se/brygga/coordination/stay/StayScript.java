package se.brygga.coordination.stay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * Reads and writes stays as a table row tells them: {@code admitted 09:00 @W1 >18:00, discharged 10:00 home}.
 *
 * <p>Messages are told in order of arrival, with a comma between; {@code +} joins events of one message; {@code !} cancels a
 * kind, {@code ~} corrects it; {@code @} gives the location, {@code >} the estimated discharge. Times are hours and minutes from midnight before
 * 10 February 2026 and may go beyond 24.
 */
final class StayScript {

    static final String STAY = "5f1d7a0c2b3e4d5f6a7b8c9d0e1f2a3b";

    private static final Instant MIDNIGHT =
            OffsetDateTime.parse("2026-02-10T00:00:00+01:00").toInstant();
    private static final Instant FIRST_ARRIVAL = MIDNIGHT.plus(100, ChronoUnit.DAYS);
    private static final Map<String, StayEventKind> KINDS = Map.of(
            "emergency", StayEventKind.EMERGENCY_STARTED,
            "admitted", StayEventKind.ADMITTED,
            "transferred", StayEventKind.TRANSFERRED,
            "left", StayEventKind.LEAVE_STARTED,
            "returned", StayEventKind.LEAVE_ENDED,
            "estimate", StayEventKind.PLANNED_END_CHANGED,
            "discharged", StayEventKind.DISCHARGED,
            "deceased", StayEventKind.DECEASED);

    private StayScript() {}

    /** Returns the events of each message, in order of arrival. */
    static List<List<TrackedStayEvent>> messages(String script) {
        List<List<TrackedStayEvent>> messages = new ArrayList<>();
        for (String message : script.split(",")) {
            int arrival = messages.size();
            List<TrackedStayEvent> events = new ArrayList<>();
            for (String event : message.split("\\+")) {
                events.add(arrived(event(event.strip()), arrival));
            }
            messages.add(events);
        }
        return messages;
    }

    static List<TrackedStayEvent> events(String script) {
        return messages(script).stream().flatMap(List::stream).toList();
    }

    static TrackedStayEvent arrived(StayEvent event, int arrival) {
        return new TrackedStayEvent(event, key(arrival), FIRST_ARRIVAL.plusSeconds(arrival), null, false);
    }

    static MessageKey key(int arrival) {
        return new MessageKey("%064x".formatted(arrival));
    }

    static StayEvent event(String text) {
        String[] words = text.split(" +");
        boolean cancels = words[0].startsWith("!");
        boolean corrects = words[0].startsWith("~");
        StayEventKind kind = KINDS.get(cancels || corrects ? words[0].substring(1) : words[0]);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of event: " + words[0]);
        }
        String location = null;
        String destination = null;
        Instant plannedEnd = null;
        for (String word : List.of(words).subList(2, words.length)) {
            switch (word.charAt(0)) {
                case '@' -> location = word.substring(1);
                case '>' -> plannedEnd = at(word.substring(1));
                default -> destination = word;
            }
        }
        return new StayEvent(
                STAY,
                cancels ? StayEventKind.CANCELLED : kind,
                cancels || corrects ? kind : null,
                at(words[1]),
                location,
                plannedEnd,
                destination);
    }

    static Instant at(String time) {
        String[] parts = time.split(":");
        return MIDNIGHT.plus(Long.parseLong(parts[0]), ChronoUnit.HOURS)
                .plus(Long.parseLong(parts[1]), ChronoUnit.MINUTES);
    }

    static String time(Instant at) {
        if (at == null) {
            return "";
        }
        long minutes = ChronoUnit.MINUTES.between(MIDNIGHT, at);
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    static String word(StayEventKind kind) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static String words(List<TrackedStayEvent> events) {
        return events.stream()
                .map(tracked -> word(EventOrder.kind(tracked)) + " " + time(EventOrder.at(tracked)))
                .collect(Collectors.joining(", "));
    }

    static String words(Spell spell) {
        return spell.value() + " " + time(spell.start()) + "-" + time(spell.end());
    }
}

package se.brygga.coordination.discharge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.time.SwedishTime;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * Reads a stay as a table row tells it, in order of arrival: {@code admitted 10T09:30, ready 17T11:59:59, discharged 23T10:00}.
 *
 * <p>A time is local in Sweden, {@code 10T09:30} in February 2026, else with month, or whole with an offset. {@code !} cancels a
 * kind and {@code ~} corrects it; {@code need=} and {@code sent=} give the time of assessment and of sending, {@code @} the
 * place; {@code untold} reached nobody, {@code secret} has no basis for disclosure.
 */
final class CaseScript {

    static final String STAY = "5f1d7a0c2b3e4d5f6a7b8c9d0e1f2a3b";

    private static final Map<String, StayEventKind> KINDS = Map.ofEntries(
            Map.entry("emergency", StayEventKind.EMERGENCY_STARTED),
            Map.entry("admitted", StayEventKind.ADMITTED),
            Map.entry("left", StayEventKind.LEAVE_STARTED),
            Map.entry("returned", StayEventKind.LEAVE_ENDED),
            Map.entry("estimate", StayEventKind.PLANNED_END_CHANGED),
            Map.entry("ready", StayEventKind.READY),
            Map.entry("withdrawn", StayEventKind.READY_WITHDRAWN),
            Map.entry("coordinator", StayEventKind.COORDINATOR_APPOINTED),
            Map.entry("call", StayEventKind.SIP_CALLED),
            Map.entry("information", StayEventKind.INFORMATION_TRANSFERRED),
            Map.entry("discharged", StayEventKind.DISCHARGED),
            Map.entry("deceased", StayEventKind.DECEASED));

    private CaseScript() {}

    static List<TrackedStayEvent> events(String script) {
        List<TrackedStayEvent> events = new ArrayList<>();
        for (String row : script.split(",")) {
            if (!row.isBlank()) {
                events.add(event(row.strip(), events.size()));
            }
        }
        return events;
    }

    static TrackedStayEvent arrived(StayEvent event, int number, Instant at, boolean told) {
        return new TrackedStayEvent(
                event, new MessageKey("%064x".formatted(number)), at, told ? "SE2120009994-HTJ01=told" : null, false);
    }

    private static TrackedStayEvent event(String row, int number) {
        String[] words = row.split(" +");
        boolean cancels = words[0].startsWith("!");
        boolean corrects = words[0].startsWith("~");
        StayEventKind kind = KINDS.get(words[0].replaceFirst("[!~]", ""));
        Instant at = at(words[1]);
        Instant sent = at;
        Instant need = null;
        Instant estimate = null;
        String place = null;
        List<String> more = List.of(words).subList(2, words.length);
        for (String word : more) {
            String value = word.substring(word.indexOf('=') + 1);
            sent = word.startsWith("sent=") ? at(value) : sent;
            need = word.startsWith("need=") ? at(value) : need;
            estimate = word.startsWith("until=") ? at(value) : estimate;
            place = word.startsWith("@") ? word.substring(1) : place;
        }
        String basis = more.contains("secret") ? null : StayDetails.CONSENT;
        var event = new StayEvent(
                STAY,
                cancels ? StayEventKind.CANCELLED : kind,
                cancels || corrects ? kind : null,
                at,
                place,
                estimate,
                null,
                new StayDetails(sent, need, basis, null, null, null, null, null, null));
        return arrived(event, number, at("2026-12-01T00:00").plusSeconds(number), !more.contains("untold"));
    }

    static Instant at(String time) {
        if (time.endsWith("Z") || time.contains("+")) {
            return OffsetDateTime.parse(time).toInstant();
        }
        int day = time.indexOf('T');
        String whole = time.substring(0, day).length() == 2
                ? "2026-02-" + time
                : time.substring(0, day).length() == 5 ? "2026-" + time : time;
        return LocalDateTime.parse(whole).atZone(SwedishTime.ZONE).toInstant();
    }
}

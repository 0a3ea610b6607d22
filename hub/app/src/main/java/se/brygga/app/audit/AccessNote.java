package se.brygga.app.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;

/** What the log says of an access beside its AuditEvent: words {@code key=value} of ids and codes, for lists and reviews. */
public final class AccessNote {

    private static final int LONGEST = 300;

    private final Map<String, String> words;

    private AccessNote(Map<String, String> words) {
        this.words = words;
    }

    /** Reads the words; text without any gives an empty note. */
    public static AccessNote read(String what) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : what.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                words.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return new AccessNote(words);
    }

    /** Returns the word, or an empty text: kind, outcome, reason, unit, provider, roles, resource, request. */
    public String word(String key) {
        return words.getOrDefault(key, "");
    }

    /** Returns the ids of the entries that decided. */
    public List<String> grounds() {
        return word("grounds").isEmpty()
                ? List.of()
                : Arrays.asList(word("grounds").split(","));
    }

    /** Tells whether an emergency access was opened or used. */
    public boolean emergency() {
        return words.containsKey("emergency");
    }

    /** Returns the action by which an event is found again. */
    static String action(AccessEvent event) {
        return switch (event.kind()) {
            case DENIED, EMERGENCY, LOGIN_FAILED, BAD_REQUEST ->
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            default -> clean(event.interaction());
        };
    }

    /** Writes an event's words. */
    static String write(AccessEvent event, boolean emergency) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("kind", event.kind().name());
        words.put("interaction", event.interaction());
        words.put("outcome", event.outcome());
        words.put("reason", event.reason());
        Caller caller = event.caller();
        if (caller != null) {
            words.put("client", caller.client());
            words.put("roles", caller.roles().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        }
        if (caller != null && caller.reader() != null) {
            words.put("unit", caller.reader().unit());
            words.put("provider", caller.reader().provider());
        }
        words.put("resource", event.resource());
        words.put("request", event.requestId());
        words.put("grounds", String.join(",", event.grounds()));
        words.put("emergency", emergency ? "true" : null);
        return words.entrySet().stream()
                .filter(word -> word.getValue() != null && !word.getValue().isEmpty())
                .map(word -> word.getKey() + "=" + clean(word.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String clean(String value) {
        String one = value.replaceAll("[\\s\\p{Cntrl}]", "_");
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }
}

package se.brygga.simulators.bench.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What one opening has sent over the wire, headers and redirects included, from the events of the DevTools domain Network. */
final class Traffic {

    private static final String LOCAL = "data:";

    private final Map<Kind, Long> bytes = new EnumMap<>(Kind.class);
    private final Map<String, Kind> underWay = new HashMap<>();
    private int requests;

    /** What is fetched. */
    enum Kind {
        DOCUMENT,
        FRAGMENTS,
        SCRIPT,
        STYLE,
        OTHER;

        static Kind of(String type) {
            return switch (type) {
                case "Document" -> DOCUMENT;
                case "XHR", "Fetch" -> FRAGMENTS;
                case "Script" -> SCRIPT;
                case "Stylesheet" -> STYLE;
                default -> OTHER;
            };
        }
    }

    /** Takes an event; others than those of the network are nothing to it. */
    synchronized void take(JsonNode event) {
        JsonNode told = event.path("params");
        String id = told.path("requestId").asText();
        switch (event.path("method").asText()) {
            case "Network.requestWillBeSent" -> sent(id, told);
            case "Network.requestServedFromCache" -> fromCache(id);
            case "Network.loadingFinished" ->
                add(underWay.remove(id), told.path("encodedDataLength").asLong());
            case "Network.loadingFailed" -> underWay.remove(id);
            default -> {}
        }
    }

    private void sent(String id, JsonNode told) {
        if (told.path("request").path("url").asText().startsWith(LOCAL)) {
            return;
        }
        Kind kind = Kind.of(told.path("type").asText());
        if (told.has("redirectResponse")) {
            add(kind, told.path("redirectResponse").path("encodedDataLength").asLong());
        }
        requests++;
        underWay.put(id, kind);
    }

    /** What the browser has kept is no request. */
    private void fromCache(String id) {
        if (underWay.remove(id) != null) {
            requests--;
        }
    }

    private void add(Kind kind, long length) {
        if (kind != null) {
            bytes.merge(kind, length, Long::sum);
        }
    }

    /** Returns how much of one kind came. */
    synchronized long bytes(Kind kind) {
        return bytes.getOrDefault(kind, 0L);
    }

    /** Returns how much came in all. */
    synchronized long bytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many requests left the browser. */
    synchronized int requests() {
        return requests;
    }
}

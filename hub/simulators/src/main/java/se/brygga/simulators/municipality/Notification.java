package se.brygga.simulators.municipality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A notification of a subscription as a system got it (Subscriptions R4 Backport 1.1).
 *
 * @param bundle as it came
 */
public record Notification(JsonNode bundle) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a notification; throws {@link IOException} for anything else. */
    public static Notification read(byte[] body) throws IOException {
        JsonNode bundle = JSON.readTree(body);
        if (bundle == null || !bundle.path("type").asText().equals("history")) {
            throw new IOException("Not a notification");
        }
        return new Notification(bundle);
    }

    /** Returns {@code handshake}, {@code heartbeat} or {@code event-notification}. */
    public String type() {
        return parameter("type").path("valueCode").asText();
    }

    /** Returns the id of the Subscription. */
    public String subscription() {
        String reference = parameter("subscription")
                .path("valueReference")
                .path("reference")
                .asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** Returns the number of its event; 0 for a handshake or heartbeat. */
    public long number() {
        return part("event-number").path("valueString").asLong();
    }

    /** Returns the address of what has changed; empty if it names nothing. */
    public String focus() {
        return part("focus").path("valueReference").path("reference").asText();
    }

    private JsonNode part(String name) {
        return named(parameter("notification-event").path("part"), name);
    }

    private JsonNode parameter(String name) {
        return named(bundle.at("/entry/0/resource/parameter"), name);
    }

    private static JsonNode named(JsonNode all, String name) {
        for (JsonNode one : all) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        return JSON.missingNode();
    }
}

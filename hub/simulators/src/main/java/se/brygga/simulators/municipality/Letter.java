package se.brygga.simulators.municipality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * A FHIR message as a system got it (messages.md 1).
 *
 * @param bundle as it came
 */
public record Letter(JsonNode bundle) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a message; throws {@link IOException} for anything else. */
    public static Letter read(byte[] body) throws IOException {
        JsonNode bundle = JSON.readTree(body);
        if (bundle == null || !bundle.path("type").asText().equals("message")) {
            throw new IOException("Not a message");
        }
        return new Letter(bundle);
    }

    /** Returns the id of the envelope: another one at each sending. */
    public String envelope() {
        return bundle.path("id").asText();
    }

    /** Returns the id of the letter. */
    public String id() {
        return header().path("id").asText();
    }

    /** Returns the code of the event. */
    public String event() {
        return header().path("eventCoding").path("code").asText();
    }

    /** Returns true if it is the acknowledgement of another message. */
    public boolean isAcknowledgement() {
        return event().equals("acknowledgement-message");
    }

    /** Returns the id of the message that it acknowledges. */
    public String acknowledged() {
        return header().path("response").path("identifier").asText();
    }

    /** Returns {@code ok}, {@code transient-error} or {@code fatal-error}. */
    public String outcome() {
        return header().path("response").path("code").asText();
    }

    /** Returns the issues of its OperationOutcome as JSON; empty if it has none. */
    public String reasons() {
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("resource").has("issue")) {
                return entry.path("resource").path("issue").toString();
            }
        }
        return "";
    }

    /** Returns how many resources of a type it has. */
    public int count(String type) {
        int count = 0;
        for (JsonNode entry : bundle.path("entry")) {
            count += entry.path("resource").path("resourceType").asText().equals(type) ? 1 : 0;
        }
        return count;
    }

    private JsonNode header() {
        return bundle.path("entry").path(0).path("resource");
    }

    @Override
    public String toString() {
        return event() + " " + id();
    }
}

package se.brygga.simulators.municipality;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Writes the acknowledgement of a FHIR message (messages.md 1, acknowledgement). */
final class LetterAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEDCOM = "http://medcomfhir.dk/ig/terminology/CodeSystem/";

    private final ObjectNode bundle = JSON.createObjectNode();
    private final ArrayNode entries;
    private final String now =
            OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS).toString();

    private LetterAnswer() {
        bundle.put("resourceType", "Bundle").put("id", UUID.randomUUID().toString());
        bundle.put("type", "message").put("timestamp", now);
        entries = bundle.putArray("entry");
    }

    /** Returns it, from a care provider; the same letter with another envelope each time. */
    static byte[] to(Letter letter, String provider, boolean ok) {
        return new LetterAnswer().write(letter, provider, ok).toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode write(Letter letter, String provider, boolean ok) {
        ObjectNode header = add(
                "MessageHeader",
                "ack-" + letter.id().substring(0, Math.min(60, letter.id().length())));
        header.putObject("eventCoding")
                .put("system", MEDCOM + "medcom-messaging-eventCodes")
                .put("code", "acknowledgement-message");
        ObjectNode destination = header.putArray("destination").addObject().put("endpoint", "urn:x:hub");
        ObjectNode use = destination.putArray("extension").addObject();
        use.put(
                "url",
                "http://medcomfhir.dk/ig/messaging/StructureDefinition/medcom-messaging-destinationUseExtension");
        use.putObject("valueCoding")
                .put("system", MEDCOM + "medcom-messaging-destinationUse")
                .put("code", "primary");
        destination.putObject("receiver").put("reference", "Organization/hub");
        header.putObject("sender").put("reference", "Organization/us");
        header.putObject("source").put("endpoint", "urn:x:us");
        ObjectNode response = header.putObject("response").put("identifier", letter.id());
        response.put("code", ok ? "ok" : "fatal-error");
        organization("us", provider);
        organization("hub", "SE2329990010-K01");
        if (!ok) {
            response.putObject("details").put("reference", "OperationOutcome/why");
            why();
        }
        provenance(header.path("id").asText(), letter);
        return bundle;
    }

    private void why() {
        ObjectNode issue = add("OperationOutcome", "why").putArray("issue").addObject();
        issue.put("severity", "error").put("code", "not-found");
        issue.putObject("details")
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/operation-outcome")
                .put("code", "MSG_NO_MATCH");
    }

    private void provenance(String id, Letter letter) {
        ObjectNode provenance = add("Provenance", "done");
        provenance.putArray("target").addObject().put("reference", "MessageHeader/" + id);
        provenance.put("occurredDateTime", now).put("recorded", now);
        provenance
                .putObject("activity")
                .putArray("coding")
                .addObject()
                .put("system", MEDCOM + "medcom-messaging-activityCodes")
                .put("code", "acknowledgement");
        provenance.putArray("agent").addObject().putObject("who").put("reference", "Organization/us");
        ObjectNode entity = provenance.putArray("entity").addObject().put("role", "revision");
        entity.putObject("what").put("reference", "MessageHeader/" + letter.id());
    }

    private void organization(String id, String hsaId) {
        ArrayNode identifiers = add("Organization", id).putArray("identifier");
        identifiers.addObject().put("system", "urn:oid:1.2.752.29.4.19").put("value", hsaId);
        identifiers.addObject().put("system", "urn:oid:2.5.4.97").put("value", hsaId.substring(2, 12));
    }

    private ObjectNode add(String type, String id) {
        ObjectNode entry = entries.addObject().put("fullUrl", "https://neighbour.example/fhir/" + type + "/" + id);
        return entry.putObject("resource").put("resourceType", type).put("id", id);
    }
}

package se.brygga.app.delivery;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.outbound.OutboundMessage;

/** Keeps payloads as the ledger's content and reads them back unchanged; a notice stands there bare, as {@link NoticeJson} writes it. */
public final class PayloadJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String MESSAGE = "message";
    private static final String CARRIED = "{\"from\":\"";
    private static final String ANSWERED = "from";
    private static final String COPY = "copyFrom";
    private static final String READY = "ready";
    private static final String CONTENT = "content";
    private static final String NOTIFICATION = "notification";
    private static final String SUBSCRIPTION = "subscription";
    private static final String FOCUS = "focus";

    private PayloadJson() {}

    /** Writes a payload. */
    public static String write(Payload payload) {
        if (payload instanceof Payload.OfNotice notice) {
            return NoticeJson.write(notice.notice());
        }
        ObjectNode json = JSON.createObjectNode();
        if (payload.origin() != null) {
            json.put(
                    payload.origin().answered() ? ANSWERED : COPY,
                    payload.origin().connector());
        }
        if (payload instanceof Payload.OfMessage converted) {
            message(json.putObject(MESSAGE), converted.message());
        } else if (payload instanceof Payload.OfNotification notification) {
            json.putObject(NOTIFICATION)
                    .put(SUBSCRIPTION, notification.subscription())
                    .put(FOCUS, notification.focus())
                    .put(CONTENT, notification.content());
        } else if (payload instanceof Payload.Ready ready) {
            json.putObject(READY).put("type", ready.type()).put(CONTENT, ready.content());
        }
        return json.toString();
    }

    private static void message(ObjectNode json, OutboundMessage message) {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        message.resources().forEach(resource -> bundle.addEntry().setResource(resource));
        json.put("id", message.id())
                .put("event", message.event())
                .put("madeAt", message.madeAt().toString())
                .put("sender", message.sender())
                .put("receiver", message.receiver())
                .put("resources", FHIR.newJsonParser().encodeResourceToString(bundle));
    }

    /** Reads what {@link #write} wrote. */
    public static Payload read(String content) {
        try {
            JsonNode json = JSON.readTree(content);
            Payload.Origin origin = origin(json);
            if (json.has(READY)) {
                JsonNode ready = json.get(READY);
                return new Payload.Ready(
                        origin, ready.get("type").asText(), ready.get(CONTENT).binaryValue());
            }
            if (json.has(NOTIFICATION)) {
                JsonNode told = json.get(NOTIFICATION);
                return new Payload.OfNotification(
                        told.get(SUBSCRIPTION).asText(),
                        told.get(FOCUS).textValue(),
                        told.get(CONTENT).binaryValue());
            }
            return json.has(MESSAGE)
                    ? new Payload.OfMessage(origin, message(json.get(MESSAGE)))
                    : new Payload.OfNotice(NoticeJson.read(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A delivery in the ledger cannot be read", e);
        } catch (IOException e) {
            throw new IllegalStateException("A delivery in the ledger has no bytes", e);
        }
    }

    private static Payload.Origin origin(JsonNode json) {
        boolean answered = json.has(ANSWERED);
        String connector = json.path(answered ? ANSWERED : COPY).textValue();
        return connector == null ? null : new Payload.Origin(connector, answered);
    }

    /** Returns the connector whose sender is told of this delivery, without reading the rest; null if nobody is. */
    public static String answered(String content) {
        if (content == null || !content.startsWith(CARRIED)) {
            return null;
        }
        return content.substring(CARRIED.length(), content.indexOf('"', CARRIED.length()));
    }

    private static OutboundMessage message(JsonNode json) {
        Bundle bundle = FHIR.newJsonParser()
                .parseResource(Bundle.class, json.get("resources").asText());
        List<Resource> resources = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
        return new OutboundMessage(
                json.get("id").asText(),
                json.get("event").asText(),
                Instant.parse(json.get("madeAt").asText()),
                json.get("sender").asText(),
                json.get("receiver").asText(),
                resources);
    }
}

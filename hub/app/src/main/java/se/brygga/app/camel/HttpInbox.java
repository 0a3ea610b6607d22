package se.brygga.app.camel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.InboxUnavailable;
import se.brygga.app.intake.IntakeMeters;
import se.brygga.app.intake.Reception;
import se.brygga.app.intake.TurnedAway;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.Refused;
import se.brygga.core.message.InboxMessage;

/**
 * Answers a POST with messages: 202 when all are stored, 400 if all are refused, 413 if too large, 503 if they cannot be
 * stored now.
 */
final class HttpInbox implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(HttpInbox.class);

    private static final String PROBLEM = "application/problem+json";

    private final Reception reception;
    private final IntakeMeters meters;
    private final TurnedAway turnedAway;
    private final int maxBytes;
    private final ObjectMapper json = new ObjectMapper();

    HttpInbox(Reception reception, IntakeMeters meters, HubSettings.Intake limits) {
        this.reception = reception;
        this.meters = meters;
        this.turnedAway = new TurnedAway(meters);
        this.maxBytes = (int) limits.maxMessage().toBytes();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
        byte[] content = read(exchange);
        if (content.length > maxBytes) {
            meters.fault(connector, "oversized");
            String sentence = "The body is over " + maxBytes + " bytes. Send fewer messages at a time";
            refuse(exchange, Refused.of(413, "BODY_TOO_LONG", sentence));
            return;
        }
        try {
            List<InboxMessage> taken = reception.accept(connector, content, "");
            if (taken.stream().allMatch(m -> m.refused().isPresent())) {
                ObjectNode problem = entries(taken).put("status", 400).put("detail", "No message in it can be taken");
                answer(exchange, 400, PROBLEM, problem);
            } else {
                answer(exchange, 202, "application/json", entries(taken));
            }
        } catch (InboxUnavailable e) {
            turnedAway.add(connector, e.getMessage());
            refuse(exchange, Refused.of(503, "UNAVAILABLE", e.getMessage() + ". Send the same again later"));
        } catch (RuntimeException e) {
            meters.unavailable(connector);
            LOG.error("A body through {} is refused after an internal error: {}", connector, Faults.describe(e));
            String sentence = "The hub failed, and has not stored the body. Send the same again later";
            refuse(exchange, Refused.of(500, "FAULT", sentence));
        }
    }

    private byte[] read(Exchange exchange) throws IOException {
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            return body == null ? new byte[0] : body.readNBytes(maxBytes + 1);
        }
    }

    private ObjectNode entries(List<InboxMessage> taken) throws IOException {
        ObjectNode answer = json.createObjectNode();
        ArrayNode messages = answer.putArray("messages");
        for (InboxMessage message : taken) {
            messages.add(json.readTree(message.acknowledgement()));
        }
        return answer;
    }

    private static void refuse(Exchange exchange, Refused why) {
        RefusalAnswer answer = RefusalAnswer.of(why, Form.PROBLEM);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        answer.headers().forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void answer(Exchange exchange, int status, String type, ObjectNode body) throws IOException {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, type);
        exchange.getMessage().setBody(json.writeValueAsBytes(body));
    }
}

package se.brygga.app.camel;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import se.brygga.app.pipeline.Translating;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.fhirmessage.FhirAnswer;

/**
 * Answers a POST of FHIR: 202 when everything is stored, 400 for what is no message, 413, 422 for a transaction that breaks a
 * rule, 503 if nothing can be stored now (messages.md 1, transport). What is refused is told in an OperationOutcome.
 */
final class FhirInbox implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(FhirInbox.class);
    private static final String PROCESS_MESSAGE = "$process-message";
    private static final String MESSAGE = "message/";
    private static final Set<String> TAKEN = Set.of(
            "application/fhir+json",
            "application/fhir+xml",
            "application/json",
            "application/xml",
            "text/json",
            "text/xml",
            "text/plain",
            "application/octet-stream");

    private final Reception reception;
    private final IntakeMeters meters;
    private final Translating translating;
    private final TurnedAway turnedAway;
    private final int maxBytes;

    FhirInbox(Reception reception, IntakeMeters meters, Translating translating, HubSettings.Intake limits) {
        this.reception = reception;
        this.meters = meters;
        this.translating = translating;
        this.turnedAway = new TurnedAway(meters);
        this.maxBytes = (int) limits.maxMessage().toBytes();
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        String connector = exchange.getProperty(Doors.CONNECTOR, String.class);
        FhirReply reply = FhirReply.to(exchange);
        String path = exchange.getProperty(Doors.PATH, "", String.class);
        boolean messages = path.equals(PROCESS_MESSAGE);
        if (!messages && !path.isEmpty()) {
            reply.refuse(404, "not-found", "Post a transaction or batch to the base, a message to $process-message");
            return;
        }
        if (!isTaken(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, "", String.class))) {
            reply.refuse(415, "not-supported", "Send FHIR as JSON or XML");
            return;
        }
        byte[] content = read(exchange);
        if (content.length > maxBytes) {
            meters.fault(connector, "oversized");
            reply.refuse(413, "too-long", "The body is over " + maxBytes + " bytes. Send fewer resources at a time");
            return;
        }
        try {
            take(connector, content, messages, reply);
        } catch (Untranslatable e) {
            reply.refuse(new Refusal(e.code(), e.place(), e.getMessage()));
        } catch (InboxUnavailable e) {
            turnedAway.add(connector, e.getMessage());
            reply.refuse(503, "transient", e.getMessage() + ". Send the same again later");
        } catch (RuntimeException e) {
            meters.unavailable(connector);
            LOG.error("A body through {} is refused after an internal error: {}", connector, Faults.describe(e));
            reply.refuse(500, "exception", "The hub failed, and has not stored the body. Send the same again later");
        }
    }

    /** Not a form: its fields would be taken apart, and what cannot be would be logged. */
    private static boolean isTaken(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.isEmpty() || TAKEN.contains(type);
    }

    private void take(String connector, byte[] content, boolean messages, FhirReply reply) {
        List<InboxMessage> taken = reception.accept(connector, content, "", message -> judged(message, messages));
        boolean refused = taken.stream().allMatch(message -> message.refused().isPresent());
        if (refused) {
            Refusal first = taken.get(0).refusal();
            reply.refuse(FhirAnswer.status(first), taken);
        } else if (messages) {
            reply.accept(null);
        } else {
            reply.accept(taken);
        }
    }

    /**
     * What its sender waits for is judged before it is stored; a message gets its judgement as an acknowledgement. A body at the
     * wrong address is not stored: nothing is wrong with it.
     */
    private InboxMessage judged(InboxMessage message, boolean messages) {
        if (message.refused().isPresent()) {
            return message;
        }
        if (message.type().startsWith(MESSAGE) != messages) {
            throw new Untranslatable(
                    "Bundle.type",
                    "MSG_PARAM_INVALID",
                    messages ? "$process-message takes a Bundle of type message" : "Post messages to $process-message");
        }
        return messages
                ? message
                : translating.refusal(message).map(message::refuse).orElse(message);
    }

    private byte[] read(Exchange exchange) throws IOException {
        try (InputStream body = exchange.getMessage().getBody(InputStream.class)) {
            return body == null ? new byte[0] : body.readNBytes(maxBytes + 1);
        }
    }
}

package se.brygga.translation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.translation.fhirmessage.AcknowledgementMessage;
import se.brygga.translation.hl7v2.out.Hl7ApplicationAck;
import se.brygga.translation.json.ReceiptToJson;

/** Acknowledgements that come later than the transport's answer, in the format of the message that they are for. */
public final class Answering {

    private Answering() {}

    /**
     * What the sender is told.
     *
     * @param id of the acknowledgement: 32 hex characters
     * @param state OK, TRANSIENT or FATAL
     * @param code why not; null if OK
     * @param place where in the message; null if unknown
     * @param text the reason in a sentence without content; null if OK
     * @param at when it was decided
     */
    public record Answer(String id, ReceiptState state, String code, String place, String text, Instant at) {}

    /** Returns the acknowledgement; empty if the sender expects none, or none beyond the transport's answer. */
    public static Optional<byte[]> write(InboxMessage original, Answer answer) {
        return switch (original.format()) {
            case "fhir" -> AcknowledgementMessage.write(original, answer, uuid(answer.id()));
            case "hl7v2" -> Hl7ApplicationAck.write(original, answer);
            case "json" ->
                Optional.of(ReceiptToJson.write(
                        original.controlId(), receipt(answer.state()), answer.at().toString(), answer.code()));
            default -> Optional.empty();
        };
    }

    private static String receipt(ReceiptState state) {
        return switch (state) {
            case OK -> "received";
            case TRANSIENT -> "failed";
            default -> "rejected";
        };
    }

    /** Returns what the acknowledgement is called in its format. */
    public static String type(String format) {
        return switch (format) {
            case "fhir" -> "message/acknowledgement-message";
            case "hl7v2" -> "ACK";
            default -> "receipt";
        };
    }

    /** Returns 32 hex characters as a UUID. */
    static String uuid(String hex) {
        return new UUID(
                        Long.parseUnsignedLong(hex.substring(0, 16), 16),
                        Long.parseUnsignedLong(hex.substring(16, 32), 16))
                .toString();
    }
}

package se.brygga.translation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.csv.ReceiptToCsv;
import se.brygga.translation.fhirmessage.AcknowledgementMessage;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.hl7v2.intake.Hl7ApplicationAck;
import se.brygga.translation.json.ReceiptToJson;

/** Acknowledgements that come later than the transport's answer, in the format of the message that they are for. */
public final class Answering {

    private static final int LONGEST_CONTROL_ID = 20;

    /** Who answers a message that names no receiver. */
    private static final Party HUB = new Party(List.of(), "Brygga");

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

    /**
     * Returns true if a message that ends at the hub gets an answer beyond the transport's: a FHIR message, and one of HL7 v2
     * in enhanced mode, unless it was refused at the door.
     */
    public static boolean isOwed(InboxMessage original) {
        return original.refused().isEmpty()
                && (original.isAnsweredLater() || original.format().equals("hl7v2"));
    }

    /**
     * Returns the acknowledgement; empty if the sender expects none, or none beyond the transport's answer.
     *
     * @param zone of the sender's local times
     */
    public static Optional<byte[]> write(InboxMessage original, Answer answer, ZoneId zone) {
        return switch (original.format()) {
            case "fhir" ->
                original.isAnsweredLater()
                        ? Optional.of(AcknowledgementMessage.write(original, acknowledgement(answer), HUB))
                        : Optional.empty();
            case "hl7v2" ->
                Hl7ApplicationAck.write(
                        original,
                        Stream.ofNullable(refusal(answer)).toList(),
                        name(original.format(), answer.id()),
                        answer.at().atZone(zone));
            case "json" ->
                Optional.of(ReceiptToJson.write(
                        original.controlId(),
                        receipt(answer.state()),
                        answer.at().toString(),
                        refusal(answer)));
            case "csv" ->
                Optional.of(ReceiptToCsv.write(
                        original.controlId(),
                        receipt(answer.state()),
                        answer.at().toString(),
                        refusal(answer)));
            default -> Optional.empty();
        };
    }

    private static AcknowledgementMessage.Answer acknowledgement(Answer answer) {
        return new AcknowledgementMessage.Answer(
                answer.id(), answer.id(), answer.at(), answer.state(), inWordsOfFhir(refusal(answer)));
    }

    private static Refusal inWordsOfFhir(Refusal refusal) {
        return refusal != null && refusal.code().equals("TYPE_NOT_TAKEN")
                ? new Refusal("MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE", refusal.place(), refusal.text())
                : refusal;
    }

    private static Refusal refusal(Answer answer) {
        return answer.code() == null
                ? null
                : new Refusal(
                        answer.code(),
                        Objects.requireNonNullElse(answer.place(), ""),
                        Objects.requireNonNullElse(answer.text(), ""));
    }

    private static String receipt(ReceiptState state) {
        return switch (state) {
            case OK -> "received";
            case TRANSIENT -> "failed";
            default -> "rejected";
        };
    }

    /** Returns what the sender's answer to an acknowledgement with this id will name. */
    public static String name(String format, String id) {
        return format.equals("hl7v2") ? id.substring(0, LONGEST_CONTROL_ID) : id;
    }

    /** Returns what the acknowledgement is called in its format. */
    public static String type(String format) {
        return switch (format) {
            case "fhir" -> "message/acknowledgement-message";
            case "hl7v2" -> "ACK";
            default -> "receipt";
        };
    }
}

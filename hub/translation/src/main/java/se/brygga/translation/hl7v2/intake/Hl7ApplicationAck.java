package se.brygga.translation.hl7v2.intake;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Refusal;
import se.brygga.translation.hl7v2.message.Header;

/**
 * The application acknowledgement of enhanced mode: a message of its own, sent when the message was worked on (HL7 v2.5.1, 2.9.3.2;
 * messages.md 5).
 */
public final class Hl7ApplicationAck {

    private static final int MOST_CHARACTERS_OF_AN_ID = 20;

    private Hl7ApplicationAck() {}

    /**
     * Returns the acknowledgement: AA without errors, AR if the first is the hub's own, else AE; empty if MSH-16 does not ask.
     *
     * @param original the message as the intake took it
     * @param errors what went wrong, the worst first; at most ten are told
     * @param controlId MSH-10 of the acknowledgement, at most 20 characters
     */
    public static Optional<byte[]> write(
            InboxMessage original, List<Refusal> errors, String controlId, ZonedDateTime now) {
        if (controlId.isEmpty() || controlId.length() > MOST_CHARACTERS_OF_AN_ID) {
            throw new IllegalArgumentException("A control id has 1 to 20 characters");
        }
        return Header.read(original.content())
                .filter(header -> AcknowledgementMode.of(header).wantsLater(errors.isEmpty()))
                .map(header -> write(
                        header, errors.stream().map(Hl7ApplicationAck::fault).toList(), controlId, now));
    }

    private static byte[] write(Header header, List<Fault> faults, String controlId, ZonedDateTime now) {
        String code = faults.isEmpty() ? "AA" : faults.get(0).condition().originalCode();
        return new AckWriter(header).askingForStorage().write(code, controlId, now, faults);
    }

    /** Table 0357 has fewer words than we have codes. */
    private static Fault fault(Refusal error) {
        String code = error.code();
        Condition condition = Condition.DATA_TYPE;
        if (code.equals("TYPE_NOT_TAKEN")) {
            condition = Condition.MESSAGE_TYPE;
        } else if (code.startsWith("INTERNAL") || code.startsWith("STORE")) {
            condition = Condition.INTERNAL;
        } else if (code.endsWith("_MISSING")) {
            condition = error.place().indexOf('-') < 0 ? Condition.SEGMENT : Condition.FIELD_MISSING;
        } else if (code.endsWith("_UNKNOWN")) {
            condition = Condition.TABLE_VALUE;
        } else if (code.endsWith("_TOO_LONG")) {
            condition = Condition.LENGTH;
        }
        return new Fault(condition, error.place(), code, error.text());
    }
}

package se.brygga.translation.hl7v2.out;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * What a destination answered to a message (HL7 v2.5.1, 2.9; messages.md 5, acknowledgement).
 *
 * @param state {@link ReceiptState#OK}, {@link ReceiptState#TRANSIENT} or {@link ReceiptState#FATAL}
 * @param code MSA-1 and the error of table 0357 that decided, if any: {@code AA}, {@code AE 103}
 */
public record Hl7Answer(ReceiptState state, String code) {

    private static final int NO_ERROR = -1;

    /**
     * Reads an answer; empty if it proves nothing: no acknowledgement, of another message, or with a code that can mean both.
     *
     * @param answer the frame without its MLLP bytes
     * @param controlId MSH-10 of the message that was sent, by {@link MessageControlId}
     * @param charset encoding if MSH-18 does not say it
     */
    public static Optional<Hl7Answer> read(byte[] answer, String controlId, Charset charset) {
        try {
            Message message = MessageReader.read(answer, charset);
            Segment msa = message.first("MSA");
            return msa.text(2).is(controlId) ? read(msa, message) : Optional.empty();
        } catch (Untranslatable unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Hl7Answer> read(Segment msa, Message message) {
        String code = msa.text(1).orEmpty();
        if (code.equals("AA") || code.equals("CA")) {
            return Optional.of(new Hl7Answer(ReceiptState.OK, code));
        }
        List<Integer> errors = errors(msa, message);
        for (ReceiptState state : List.of(ReceiptState.FATAL, ReceiptState.TRANSIENT)) {
            for (int error : errors) {
                if (state(code, error) == state) {
                    return Optional.of(new Hl7Answer(state, error == NO_ERROR ? code : code + ' ' + error));
                }
            }
        }
        return Optional.empty();
    }

    /** AE is an error in the content and CR a type that is not taken, whatever the number; the others need one. */
    private static ReceiptState state(String code, int error) {
        boolean again = error == 206 || error == 207;
        return switch (code) {
            case "AE", "CR" -> ReceiptState.FATAL;
            case "AR" -> isBetween(100, 203, error) ? ReceiptState.FATAL : again ? ReceiptState.TRANSIENT : null;
            case "CE" -> isBetween(100, 104, error) ? ReceiptState.FATAL : again ? ReceiptState.TRANSIENT : null;
            default -> null;
        };
    }

    private static boolean isBetween(int first, int last, int error) {
        return error >= first && error <= last;
    }

    /** Returns the numbers of table 0357: ERR-3 from v2.5 on, ERR-1.4 before, MSA-6 in between; at least {@link #NO_ERROR}. */
    private static List<Integer> errors(Segment msa, Message message) {
        List<Integer> errors = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (segment.name().equals("ERR")
                    && !segment.text(4).is("W")
                    && !segment.text(4).is("I")) {
                add(segment.text(3).orEmpty(), errors);
                for (Repetition old : segment.all(1)) {
                    add(old.get(4).orEmpty(), errors);
                }
            }
        }
        add(msa.text(6).orEmpty(), errors);
        return errors.isEmpty() ? List.of(NO_ERROR) : errors;
    }

    private static void add(String number, List<Integer> errors) {
        if (number.matches("\\d{3}")) {
            errors.add(Integer.valueOf(number));
        }
    }
}

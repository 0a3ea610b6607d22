package se.brygga.translation.hl7v2.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import se.brygga.core.key.MessageKey;
import se.brygga.translation.hl7v2.message.Header;

/**
 * Answers messages in original and enhanced mode (HL7 v2.5.1, 2.9).
 *
 * <p>An answer is null if the sender wants none and empty if none can be built: then close the connection.
 */
public final class Hl7Acknowledgement {

    /** Longest MSH-10 in every version. */
    private static final int ID_LENGTH = 20;

    private static final byte[] CLOSE = {};

    private Hl7Acknowledgement() {}

    /** Returns the answer if the message could not be stored: AR 207 or CE 207, so that the sender repeats it. */
    public static byte[] storageFailed(byte[] received, Instant at) {
        return failure(
                received,
                at,
                new Fault(
                        Condition.INTERNAL,
                        "MSH",
                        "STORE_UNAVAILABLE",
                        "The message could not be stored. Send it again"));
    }

    /** Returns the answer to a message that passed or failed the checks. */
    static byte[] answer(Optional<Header> header, MessageKey key, ZonedDateTime at, List<Fault> faults) {
        if (header.isEmpty()) {
            return CLOSE;
        }
        AcknowledgementMode mode = AcknowledgementMode.of(header.get());
        if (!mode.wants(faults.isEmpty())) {
            return null;
        }
        String ownId = key.hex().substring(0, ID_LENGTH);
        return new AckWriter(header.get()).write(code(mode, faults), ownId, at, faults);
    }

    private static String code(AcknowledgementMode mode, List<Fault> faults) {
        if (faults.isEmpty()) {
            return mode.acceptCodes() ? "CA" : "AA";
        }
        Condition worst = faults.get(0).condition();
        return mode.acceptCodes() ? worst.acceptCode() : worst.originalCode();
    }

    private static byte[] failure(byte[] received, Instant at, Fault fault) {
        Optional<Header> header = Header.read(received);
        MessageKey key = MessageKey.of("", header.map(h -> h.field(10)).orElse(""), received);
        ZoneId zone = ZoneOffset.UTC;
        byte[] answer = answer(header, key, at.atZone(zone), List.of(fault));
        return answer == null ? CLOSE : answer;
    }
}

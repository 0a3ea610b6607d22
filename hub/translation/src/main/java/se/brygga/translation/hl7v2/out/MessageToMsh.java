package se.brygga.translation.hl7v2.out;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/**
 * Writes MSH (HL7 v2.5.1, 2.15.9).
 *
 * <p>MSH-15 and MSH-16 stay empty: in original mode the answer is the application's, so it tells what became of the message.
 */
final class MessageToMsh {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx");
    private static final String APPLICATION = "BRYGGA";

    private MessageToMsh() {}

    /** Writes the header of {@code code^event^structure}. */
    static void write(MessageWriter writer, String code, String event, String structure) {
        OutboundMessage message = writer.message();
        Destination destination = writer.destination();
        SegmentWriter msh = writer.segment("MSH", message.focus());
        msh.constant(3, APPLICATION);
        msh.constant(4, message.sender());
        msh.constant(5, destination.application());
        msh.constant(6, message.receiver());
        msh.constant(7, madeAt(writer));
        var type = msh.add(9).constant(1, code).constant(2, event);
        if (writer.version().from(4)) { // in v2.3.1 a receiver may refuse a third component, though it exists
            type.constant(3, structure);
        }
        msh.constant(10, MessageControlId.of(message.id(), writer.version().name()));
        msh.constant(11, destination.production() ? "P" : "T");
        msh.constant(12, writer.version().name());
        msh.constant(18, writer.characterSet());
    }

    /** Returns when the message was made: local time with offset. */
    static String madeAt(MessageWriter writer) {
        ZonedDateTime made =
                writer.message().madeAt().atZone(writer.destination().zone());
        return TIME.format(made);
    }
}

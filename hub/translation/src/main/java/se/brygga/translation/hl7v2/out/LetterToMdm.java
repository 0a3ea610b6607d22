package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;
import se.brygga.translation.outbound.Writer;

/**
 * Writes what HL7 v2 has no message for, a joint plan, a call, a task, a team, a deviation, a direct admission or a letter, as a document in plain
 * Swedish: MDM^T02 with one OBX of type TX for each line (HL7 v2.5.1, 9.6.2; messages.md 7).
 *
 * <p>The kind of document, TXA-2, is the destination's code of the event in its table {@code documentType}, else the event.
 */
final class LetterToMdm implements Writer {

    private static final String EVENT = "T02";

    /** What each kind of document is called; it is what the receiver's people see first. */
    private static final Map<String, String> TITLES = Map.of(
            "joint-plan", "Samordnad individuell plan",
            "plan-call", "Kallelse till samordnad planering",
            "plan-contribution", "Bidrag till samordnad plan",
            "task", "Uppgift",
            "deviation", "Avvikelse",
            "team", "Team kring personen",
            "communication", "Meddelande om en person",
            "referral", "Direktinläggning");

    private static final Map<String, String> BY_FOCUS = Map.of(
            "CarePlan", "joint-plan",
            "Appointment", "plan-call",
            "Task", "task",
            "CareTeam", "team",
            "EpisodeOfCare", "team",
            "Communication", "communication",
            "ServiceRequest", "referral");

    /** A document: its kind, what it is called, its number and its text. */
    record Letter(String kind, String title, String number, List<String> lines) {}

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        var writer = new MessageWriter(message, destination);
        String kind = TITLES.containsKey(message.event())
                ? message.event()
                : BY_FOCUS.get(message.focus().fhirType());
        var text = new LetterText(writer.elements(), message, destination.zone());
        return write(writer, new Letter(kind, TITLES.get(kind), message.id(), text.lines(kind)));
    }

    /** Writes a document of its own text. */
    static Written write(MessageWriter writer, Letter letter) {
        MessageParts.note(writer);
        MessageToMsh.write(writer, "MDM", EVENT, "MDM_T02");
        EncounterToEvn.write(EVENT, null, writer);
        MessageParts.personAndVisit(writer);
        Resource focus = writer.message().focus();
        writer.segment("PV1", focus).constant(1, "1").constant(2, "U");
        txa(writer.segment("TXA", focus), writer, letter);
        int number = 0;
        for (String line : letter.lines()) {
            SegmentWriter obx = writer.segment("OBX", focus);
            obx.constant(1, String.valueOf(++number)).constant(2, "TX");
            type(obx, 3, letter);
            obx.constant(5, line);
            obx.constant(11, "F");
        }
        return writer.written("MDM^" + EVENT);
    }

    private static void txa(SegmentWriter txa, MessageWriter writer, Letter letter) {
        txa.constant(1, "1");
        type(txa, 2, letter);
        txa.constant(3, "TEXT");
        txa.constant(6, MessageToMsh.madeAt(writer));
        txa.add(9).constant(1, writer.message().sender());
        txa.add(12).constant(1, letter.number()).constant(2, "BRYGGA");
        txa.constant(17, "AU"); // required; what nobody doubts is authenticated
        txa.constant(19, "AV");
        txa.constant(25, letter.title());
    }

    private static void type(SegmentWriter segment, int field, Letter letter) {
        String own = segment.destination().code("documentType", letter.kind());
        segment.add(field)
                .constant(1, own == null ? letter.kind() : own)
                .constant(2, letter.title())
                .constant(3, own == null ? Canonical.MESSAGE_EVENT : null);
    }
}

package se.brygga.translation.hl7v2.out;

import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;
import se.brygga.translation.outbound.Writer;

/** Writes a document with its content as MDM^T02 (HL7 v2.5.1, 9.6.2; messages.md 7). */
final class MdmWriter implements Writer {

    private static final String EVENT = "T02";

    /** Events of documents with content, and the structure that all of them have. */
    private static final Map<String, String> STRUCTURES =
            Map.of("T02", "MDM_T02", "T04", "MDM_T02", "T06", "MDM_T02", "T08", "MDM_T02");

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        String event = STRUCTURES.containsKey(message.event()) ? message.event() : EVENT;
        var writer = new MessageWriter(message, destination);
        MessageParts.note(writer);
        MessageToMsh.write(writer, "MDM", event, STRUCTURES.get(event));
        EncounterToEvn.write(event, null, writer);
        MessageParts.personAndVisit(writer);
        if (message.first(Encounter.class).isEmpty()) { // PV1 is required, though nobody may know the visit
            writer.segment("PV1", message.focus()).constant(1, "1").constant(2, "U");
        }
        DocumentReference document = message.first(DocumentReference.class)
                .orElseThrow(() -> new Untranslatable("DocumentReference", "DOCUMENT_MISSING", "There is no document"));
        DocumentReferenceToTxa.write(document, writer);
        for (int i = 0; i < document.getContent().size(); i++) {
            content(document, i, writer);
        }
        return writer.written("MDM^" + event);
    }

    private static void content(DocumentReference document, int index, MessageWriter writer) {
        DocumentReferenceContentComponent content = document.getContent().get(index);
        String path = "content[" + index + "].attachment";
        SegmentWriter obx = writer.segment("OBX", document);
        obx.constant(1, String.valueOf(index + 1));
        Coding type = document.getType().getCodingFirstRep();
        String name = type.hasDisplay() ? type.getDisplay() : document.getType().getText();
        obx.add(3).constant(1, type.getCode()).constant(2, name); // TXA-2 says of which system
        Binary binary = binary(content.getAttachment(), writer);
        if (binary == null) {
            AttachmentToEd.write(obx, content.getAttachment(), path);
        } else {
            AttachmentToEd.write(obx.of(binary), binary);
            obx.mapped(path + ".contentType", "OBX-5");
            obx.dropped(path + ".url", Reason.STRUCTURAL);
        }
        obx.constant(11, "F");
    }

    /** Returns the Binary of the message that an attachment points to; null if it holds its bytes or points elsewhere. */
    private static Binary binary(Attachment attachment, MessageWriter writer) {
        String url = attachment.hasData() ? null : attachment.getUrl();
        return writer.message().all(Binary.class).stream()
                .filter(binary -> ("Binary/" + binary.getIdPart()).equals(url))
                .findFirst()
                .orElse(null);
    }
}

package se.brygga.translation.fhirmessage.conversation;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPayloadComponent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.terminology.ShownFiles;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** Text segments with date, identifier, author and contact, and files that can be shown (messages.md 3). */
final class PayloadCheck {

    private PayloadCheck() {}

    static void check(Communication sent, String place) {
        int texts = 0;
        for (int i = 0; i < sent.getPayload().size(); i++) {
            CommunicationPayloadComponent payload = sent.getPayload().get(i);
            String where = place + ".payload[" + i + ']';
            if (payload.getContent() instanceof StringType) {
                text(payload, where);
                texts++;
            } else if (payload.getContent() instanceof Attachment attachment) {
                attachment(payload, attachment, where);
            } else {
                throw payload.hasContent()
                        ? DetailCode.WRONG_DATATYPE.at(where + ".content", "A segment is a text or a file")
                        : DetailCode.RESOURCE_REQUIRED.at(where + ".content", "The segment has no content");
            }
        }
        if (texts == 0) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".payload", "A letter has a text");
        }
    }

    private static void text(CommunicationPayloadComponent payload, String where) {
        common(payload, where);
        required(payload, MedCom.AUTHOR, where, "The segment has no author");
        required(payload, MedCom.CONTACT, where, "The segment has no way to reach its author");
    }

    private static void common(CommunicationPayloadComponent payload, String where) {
        required(payload, MedCom.DATE_TIME, where, "The segment has no date");
        required(payload, MedCom.IDENTIFIER, where, "The segment has no identifier");
        if (!(payload.getExtensionByUrl(MedCom.IDENTIFIER).getValue() instanceof Identifier id) || !id.hasValue()) {
            throw DetailCode.RESOURCE_REQUIRED.at(where + ".extension", "The segment has no identifier");
        }
    }

    private static void required(CommunicationPayloadComponent payload, String url, String where, String text) {
        if (payload.getExtensionsByUrl(url).stream().noneMatch(one -> one.hasValue())) {
            throw DetailCode.RESOURCE_REQUIRED.at(where + ".extension", text);
        }
    }

    private static void attachment(CommunicationPayloadComponent payload, Attachment attachment, String where) {
        common(payload, where);
        String content = where + ".content";
        if (!attachment.hasTitle()) {
            throw DetailCode.RESOURCE_REQUIRED.at(content + ".title", "The file has no title");
        }
        if (attachment.hasUrl()) {
            return;
        }
        if (!attachment.hasData()) {
            throw DetailCode.RESOURCE_REQUIRED.at(content + ".data", "There is neither a file nor a link");
        }
        if (!attachment.hasContentType()) {
            throw DetailCode.RESOURCE_REQUIRED.at(content + ".contentType", "The file does not say its type");
        }
        if (!ShownFiles.TYPES.contains(attachment.getContentType())) {
            throw DetailCode.VALUE_SET.at(content + ".contentType", "Not every receiver can show such a file");
        }
    }
}

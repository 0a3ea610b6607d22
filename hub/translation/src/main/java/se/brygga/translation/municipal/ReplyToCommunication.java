package se.brygga.translation.municipal;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.translated.Translated;

/** Translates a reply in a thread to Communication (messages.md 6, reply, and 3). */
final class ReplyToCommunication {

    private static final String ATTACHMENT = "Communication.payload.contentAttachment.";

    private static final Map<String, CommunicationStatus> STATUS = Map.of(
            "planned", CommunicationStatus.PREPARATION,
            "active", CommunicationStatus.COMPLETED,
            "completed", CommunicationStatus.COMPLETED,
            "cancelled", CommunicationStatus.NOTDONE,
            "error", CommunicationStatus.ENTEREDINERROR);

    private ReplyToCommunication() {}

    static Translated translate(Fields fields) {
        var reply = new Communication();
        Common.begin(reply, "reply", fields);
        fields.text("author", "Communication.extension[message-author]")
                .ifPresent(author -> reply.addExtension(Canonical.MESSAGE_AUTHOR, new StringType(author)));
        reply.addIdentifier(Threads.identifier(fields.required("threadId", "Communication.identifier[1].value")));
        reply.addInResponseTo(answered(fields));
        reply.setStatus(fields.oneOf(STATUS, "status", "statuses", "Communication.status"));
        fields.concept("category", Coded.CATEGORIES, "Communication.category[0]")
                .ifPresent(reply::addCategory);
        fields.timeOrDate("sentAt", "Communication.sent").ifPresent(reply::setSentElement);
        reply.setSender(Common.unit(fields, "Communication.sender"));
        reply.addPayload()
                .setContent(new StringType(fields.required("text", "Communication.payload[0].contentString")));
        fields.items("attachments").forEach(item -> reply.addPayload().setContent(attachment(fields, item)));
        return Common.end(fields, List.of(reply));
    }

    private static Reference answered(Fields fields) {
        var answered = new Reference().setType("Communication");
        answered.getIdentifier()
                .setValue(fields.required("inResponseTo", "Communication.inResponseTo[0].identifier.value"));
        return answered;
    }

    private static Attachment attachment(Fields fields, String item) {
        var attachment = new Attachment();
        fields.text(item + "/contentType", ATTACHMENT + "contentType").ifPresent(attachment::setContentType);
        fields.text(item + "/data", ATTACHMENT + "data")
                .ifPresent(data -> attachment.setData(bytes(fields, item, data)));
        fields.text(item + "/url", ATTACHMENT + "url").ifPresent(attachment::setUrl);
        fields.text(item + "/title", ATTACHMENT + "title").ifPresent(attachment::setTitle);
        fields.time(item + "/date", ATTACHMENT + "creation")
                .ifPresent(date -> attachment.setCreationElement(Common.dateTime(date)));
        boolean whole = attachment.hasData() ? attachment.hasContentType() : attachment.hasUrl();
        if (!whole) {
            throw fields.bad(item, "MISSING", "An attachment has data and contentType, or url");
        }
        return attachment;
    }

    private static byte[] bytes(Fields fields, String item, String data) {
        try {
            return Base64.getDecoder().decode(data.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw fields.bad(item + "/data", "BAD_BASE64", "Attached bytes are written in base64");
        }
    }
}

package se.brygga.translation.municipal.outbound;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.MunicipalTimes;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates Communication to a reply, or to the first message of a thread (messages.md 6, reply, and 3). */
final class CommunicationToReply {

    private static final Map<CommunicationStatus, String> STATUS = new EnumMap<>(Map.of(
            CommunicationStatus.PREPARATION, "planned",
            CommunicationStatus.INPROGRESS, "active",
            CommunicationStatus.ONHOLD, "active",
            CommunicationStatus.COMPLETED, "completed",
            CommunicationStatus.UNKNOWN, "completed",
            CommunicationStatus.STOPPED, "cancelled",
            CommunicationStatus.NOTDONE, "cancelled",
            CommunicationStatus.ENTEREDINERROR, "error"));

    private CommunicationToReply() {}

    static void translate(Communication reply, Draft draft) {
        String author = Extensions.text(reply.getExtensionByUrl(Canonical.MESSAGE_AUTHOR));
        draft.text("author", author, reply, "extension[message-author].valueString");
        thread(reply, draft);
        References.sourceId("inResponseTo", reply.getInResponseToFirstRep(), draft, "inResponseTo[0]");
        Draft.Closed status = new Draft.Closed("status", "statuses");
        draft.code(status, Statuses.of(reply.getStatus(), STATUS, draft), reply, "status");
        ConceptToCode.put(new CodeIn("category", Coded.CATEGORIES), reply.getCategoryFirstRep(), draft, "category[0]");
        TimeToText.time("sentAt", reply.getSentElement(), draft, "sent");
        if (!draft.has("sentAt")) {
            var to = draft.destination();
            var madeAt = draft.message().madeAt().atZone(to.zone()).toOffsetDateTime();
            draft.implied("sentAt", MunicipalTimes.write(madeAt, to.spelling(), to.zone()));
        }
        CommonFields.who(draft, reply.getSender(), "sender");
        payload(reply, draft);
    }

    private static void thread(Communication reply, Draft draft) {
        Threads.identifierOf(reply).ifPresent(thread -> {
            String element = "identifier[" + reply.getIdentifier().indexOf(thread) + ']';
            draft.dropped(reply, element, Reason.STRUCTURAL);
            draft.text("threadId", thread.getValue(), reply, element + ".value");
        });
    }

    /** Several texts become one, apart by a blank line. */
    private static void payload(Communication reply, Draft draft) {
        List<String> texts = new ArrayList<>();
        int attachments = 0;
        for (int i = 0; i < reply.getPayload().size(); i++) {
            Type content = reply.getPayload().get(i).getContent();
            String element = "payload[" + i + "].content";
            if (content instanceof StringType text) {
                texts.add(text.getValue());
                draft.text("text", String.join("\n\n", texts), reply, element + "String");
            } else if (content instanceof Attachment attachment) {
                attachment(attachment, "attachments/" + attachments++ + '/', draft, element + "Attachment.");
            }
        }
    }

    private static void attachment(Attachment attachment, String path, Draft draft, String element) {
        Communication reply = (Communication) draft.message().focus();
        draft.text(path + "title", attachment.getTitle(), reply, element + "title");
        draft.text(path + "contentType", attachment.getContentType(), reply, element + "contentType");
        if (attachment.hasData()) {
            String data = Base64.getEncoder().encodeToString(attachment.getData());
            draft.text(path + "data", data, reply, element + "data");
        }
        draft.text(path + "url", attachment.getUrl(), reply, element + "url");
        TimeToText.time(path + "date", attachment.getCreationElement(), draft, element + "creation");
    }
}

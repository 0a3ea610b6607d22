package se.brygga.translation.municipal.outbound;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** Translates DocumentReference with a plain text inside or in a Binary to a care note (messages.md 6, careNote). */
final class DocumentReferenceToCareNote {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9_.:-]{1,40})");

    private DocumentReferenceToCareNote() {}

    static void translate(DocumentReference note, Draft draft) {
        draft.dropped(note, "custodian", Reason.DUPLICATE_OF);
        draft.code(new Draft.Closed("status", "statuses"), status(note, draft), note, "status");
        draft.also("status", note, "docStatus");
        ConceptToCode.put(new CodeIn("type", Coded.NOTE_TYPES), note.getType(), draft, "type");
        TimeToText.time("date", note.getDateElement(), draft, "date");
        if (!note.hasDate()) {
            var period = note.getContext().getPeriod();
            TimeToText.time("date", period.getStartElement(), draft, "context.period.start");
        }
        for (int i = 0; i < note.getAuthor().size(); i++) {
            CommonFields.who(draft, note.getAuthor().get(i), "author[" + i + ']');
        }
        draft.text("title", note.getDescription(), note, "description");
        content(note, draft);
    }

    private static String status(DocumentReference note, Draft draft) {
        DocumentReferenceStatus status = note.getStatus();
        if (status == null) {
            throw draft.missing("status");
        }
        return switch (status) {
            case CURRENT -> note.getDocStatus() == ReferredDocumentStatus.PRELIMINARY ? "planned" : "completed";
            case SUPERSEDED -> "cancelled";
            case ENTEREDINERROR -> "error";
            default -> throw draft.missing("status");
        };
    }

    private static void content(DocumentReference note, Draft draft) {
        for (int i = 0; i < note.getContent().size(); i++) {
            Attachment attachment = note.getContent().get(i).getAttachment();
            String element = "content[" + i + "].attachment";
            Binary binary = binary(attachment, draft).orElse(null);
            String type =
                    binary != null && binary.hasContentType() ? binary.getContentType() : attachment.getContentType();
            byte[] data = binary == null ? attachment.getData() : binary.getData();
            if (data != null && isPlain(type)) {
                String text = decode(data, type, note.fhirType() + '.' + element);
                draft.dropped(note, element + ".contentType", Reason.STRUCTURAL);
                draft.text("text", text, note, element + (binary == null ? ".data" : ".url"));
                if (binary != null) {
                    draft.droppedWhole(binary, Reason.STRUCTURAL);
                    draft.text("text", text, binary, "data");
                }
                if (!draft.has("title")) {
                    draft.text("title", attachment.getTitle(), note, element + ".title");
                }
                return;
            }
        }
        throw new Untranslatable(
                note.fhirType() + ".content",
                "NOT_TEXT",
                "The receiver takes plain text only, and the document has none");
    }

    private static boolean isPlain(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/plain");
    }

    private static Optional<Binary> binary(Attachment attachment, Draft draft) {
        return draft.message().all(Binary.class).stream()
                .filter(one -> attachment.hasUrl()
                        && one.hasId()
                        && attachment.getUrl().endsWith("Binary/" + one.getIdPart()))
                .findFirst();
    }

    private static String decode(byte[] data, String type, String place) {
        Matcher charset = CHARSET.matcher(type);
        try {
            Charset encoding = charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
            return encoding.newDecoder().decode(ByteBuffer.wrap(data)).toString();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new Untranslatable(place, "BAD_ENCODING", "The text is not in the character set that it names");
        }
    }
}

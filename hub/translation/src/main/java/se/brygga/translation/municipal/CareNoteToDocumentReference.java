package se.brygga.translation.municipal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import se.brygga.core.translated.Translated;

/** Translates a care note to DocumentReference with the text inside (messages.md 6, careNote). */
final class CareNoteToDocumentReference {

    private static final Map<String, DocumentReferenceStatus> STATUS = Map.of(
            "planned", DocumentReferenceStatus.CURRENT,
            "active", DocumentReferenceStatus.CURRENT,
            "completed", DocumentReferenceStatus.CURRENT,
            "cancelled", DocumentReferenceStatus.SUPERSEDED,
            "error", DocumentReferenceStatus.ENTEREDINERROR);

    private static final Map<String, ReferredDocumentStatus> OF_DOCUMENT = Map.of(
            "planned", ReferredDocumentStatus.PRELIMINARY,
            "active", ReferredDocumentStatus.FINAL,
            "completed", ReferredDocumentStatus.FINAL,
            "cancelled", ReferredDocumentStatus.FINAL,
            "error", ReferredDocumentStatus.ENTEREDINERROR);

    private CareNoteToDocumentReference() {}

    static Translated translate(Fields fields) {
        var note = new DocumentReference();
        Common.begin(note, "careNote", fields);
        note.setStatus(fields.oneOf(STATUS, "status", "statuses", "DocumentReference.status"));
        note.setDocStatus(fields.oneOf(OF_DOCUMENT, "status", "statuses", "DocumentReference.docStatus"));
        fields.concept("type", Coded.NOTE_TYPES, "DocumentReference.type").ifPresent(note::setType);
        fields.time("date", "DocumentReference.date").ifPresent(date -> note.setDateElement(Common.instant(date)));
        note.addAuthor(Common.unit(fields, "DocumentReference.author[0]"));
        Common.author(fields, "DocumentReference.author[1]").ifPresent(note::addAuthor);
        note.setCustodian(Common.organisation(fields.source().custodian()));
        fields.text("title", "DocumentReference.description").ifPresent(note::setDescription);
        String text = fields.required("text", "DocumentReference.content[0].attachment.data");
        note.addContent()
                .getAttachment()
                .setContentType("text/plain; charset=utf-8")
                .setData(text.getBytes(StandardCharsets.UTF_8));
        return Common.end(fields, List.of(note));
    }
}

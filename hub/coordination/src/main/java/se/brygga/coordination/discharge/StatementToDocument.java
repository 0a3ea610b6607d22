package se.brygga.coordination.discharge;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Canonical;

/**
 * Writes a statement of payment liability as a DocumentReference: it is read by people on both sides, has an owner, a history
 * and a rule of access as other documents have, and goes into any system that takes documents; a Basic would be read by none.
 */
final class StatementToDocument {

    private static final String TITLE = "Betalningsansvar enligt lagen om samverkan vid utskrivning";

    private StatementToDocument() {}

    static String id(CaseFile file, String stay) {
        return file.hash().id("liability", stay);
    }

    /** Returns the document; one that no longer holds is entered in error, as its case goes on. */
    static DocumentReference translate(CaseFile file, String stay, DischargeCase one, Statement statement) {
        var document = new DocumentReference();
        document.setId(id(file, stay));
        document.setMasterIdentifier(new Identifier()
                .setSystem(Canonical.MESSAGE)
                .setValue(document.getIdElement().getIdPart()));
        document.setStatus(
                statement.isFinal() ? DocumentReferenceStatus.CURRENT : DocumentReferenceStatus.ENTEREDINERROR);
        document.setDocStatus(ReferredDocumentStatus.FINAL);
        document.getType().setText(TITLE);
        document.setDescription(TITLE);
        if (one.facts().ended() != null) {
            document.setDate(Date.from(one.facts().ended()));
        }
        document.getContext().addEncounter().setReference("Encounter/" + stay);
        add(document, "sv", statement.swedish());
        add(document, "en", statement.english());
        return document;
    }

    private static void add(DocumentReference document, String language, String text) {
        Attachment attachment = document.addContent().getAttachment();
        attachment.setContentType("text/plain; charset=utf-8");
        attachment.setLanguage(language);
        attachment.setTitle(TITLE);
        attachment.setData(text.getBytes(StandardCharsets.UTF_8));
    }
}

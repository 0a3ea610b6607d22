package se.brygga.app.view.section;

import java.util.List;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Told;

/** Notes: type, title, signed or not. */
final class NoteCells {

    private final Told told;

    NoteCells(Told told) {
        this.told = told;
    }

    List<Cell> of(DocumentReference note) {
        boolean isSigned = note.getDocStatus() == ReferredDocumentStatus.FINAL
                || note.getDocStatus() == ReferredDocumentStatus.AMENDED
                || note.hasAuthenticator();
        boolean isMistake =
                note.getStatus() == org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.ENTEREDINERROR;
        Cell signed =
                Cell.said(told.words().get(isMistake ? "note-mistake" : isSigned ? "note-signed" : "note-unsigned"));
        return List.of(
                told.concept(note.getType()),
                told.first(
                        told.text(note.getDescription()),
                        told.text(note.getContentFirstRep().getAttachment().getTitle())),
                note.hasDocStatus() || isSigned || isMistake ? signed : told.absent());
    }
}

package se.brygga.translation.hl7v2.document;

import java.util.List;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContextComponent;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.observation.BusinessIds;
import se.brygga.translation.hl7v2.segment.Txa;

/** Translates TXA to DocumentReference (HL7 v2-to-FHIR, segment TXA; messages.md 5); id, content and visit are the caller's. */
final class TxaToDocumentReference {

    private static final CodeMap COMPLETIONS = CodeMap.named("v2-0271-completion-status");
    private static final CodeMap CONFIDENTIALITIES = CodeMap.named("v2-0272-confidentiality");
    private static final CodeMap AVAILABILITIES = CodeMap.named("v2-0273-availability");

    private final Txa txa;
    private final PersonIdentifier person;
    private final Transfer transfer;
    private final DocumentReference document = new DocumentReference();

    private TxaToDocumentReference(Txa txa, PersonIdentifier person, Transfer transfer) {
        this.txa = txa;
        this.person = person;
        this.transfer = transfer;
    }

    /** Translates; {@code relation} is what the document is to its parent. */
    static DocumentReference translate(
            Txa txa, PersonIdentifier person, DocumentRelationshipType relation, Transfer transfer) {
        return new TxaToDocumentReference(txa, person, transfer).translate(relation);
    }

    /** Returns what a document with this number is called; null if there is none. */
    static String key(Ei number, PersonIdentifier person, Source source) {
        return BusinessIds.of(person, EiToIdentifier.key(number, source));
    }

    private DocumentReference translate(DocumentRelationshipType relation) {
        document.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        transfer.dropped(txa.setId(), Reason.STRUCTURAL);
        document.setMasterIdentifier(
                EiToIdentifier.own(txa.number(), null, transfer, "DocumentReference.masterIdentifier"));
        document.setStatus(status());
        document.setDocStatus(docStatus());
        document.setType(CweToConcept.translate(
                new Cwe(txa.type()), CodingSystem.table("0270"), transfer, "DocumentReference.type"));
        date();
        people();
        parent(relation);
        transfer.to(txa.title(), "DocumentReference.description", document::setDescription);
        confidentiality();
        orders();
        return document;
    }

    private DocumentReferenceStatus status() {
        String code = transfer.code("documentAvailability", txa.availability(), AVAILABILITIES);
        if (code == null) {
            return DocumentReferenceStatus.CURRENT;
        }
        transfer.mapped(txa.availability(), "DocumentReference.status");
        return switch (code) {
            case "superseded" -> DocumentReferenceStatus.SUPERSEDED;
            case "entered-in-error" -> DocumentReferenceStatus.ENTEREDINERROR;
            default -> DocumentReferenceStatus.CURRENT;
        };
    }

    private ReferredDocumentStatus docStatus() {
        String code = transfer.code("documentCompletion", txa.completion(), COMPLETIONS);
        if (code == null) {
            return null;
        }
        transfer.mapped(txa.completion(), "DocumentReference.docStatus");
        return code.equals("final") ? ReferredDocumentStatus.FINAL : ReferredDocumentStatus.PRELIMINARY;
    }

    /** TXA-6, else TXA-4; what was done and when the text was written are often the same. */
    private void date() {
        St time = txa.originated().present() ? txa.originated() : txa.activity();
        if (DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses()) != null) {
            document.setDateElement(DtmToInstant.translate(time, transfer));
            transfer.mapped(time, "DocumentReference.date");
        }
        if (txa.originated().present()) {
            transfer.dateTime(
                    txa.activity(),
                    "DocumentReference.context.period.start",
                    context().getPeriod()::setStartElement);
        }
    }

    private void people() {
        List<Xcn> authors = txa.authors().isEmpty() ? txa.providers() : txa.authors();
        for (Xcn author : authors) {
            Reference reference = XcnToReference.translate(author, transfer, "DocumentReference.author");
            if (!reference.isEmpty()) {
                document.addAuthor(reference);
            }
        }
        if (!txa.authors().isEmpty()
                && txa.segment().raw(5).equals(txa.segment().raw(9))) {
            for (Xcn provider : txa.providers()) {
                provider.at().parts().forEach(part -> transfer.dropped(part, Reason.DUPLICATE_OF));
            }
        }
        List<Xcn> authenticators = txa.authenticated().isEmpty() ? txa.authenticators() : txa.authenticated();
        if (!authenticators.isEmpty()) {
            Reference reference =
                    XcnToReference.translate(authenticators.get(0), transfer, "DocumentReference.authenticator");
            document.setAuthenticator(reference.isEmpty() ? null : reference);
        }
    }

    /** A document that replaces itself under one number is one document. */
    private void parent(DocumentRelationshipType relation) {
        String key = key(txa.parent(), person, transfer.source());
        if (key == null) {
            return;
        }
        if (key.equals(key(txa.number(), person, transfer.source()))) {
            txa.parent().parts().forEach(part -> transfer.dropped(part, Reason.DUPLICATE_OF));
            return;
        }
        Reference parent =
                EiToIdentifier.reference(txa.parent(), null, transfer, "DocumentReference.relatesTo[0].target");
        parent.setReference("DocumentReference/" + transfer.source().resourceId("DocumentReference", key));
        document.addRelatesTo().setCode(relation).setTarget(parent);
    }

    private void confidentiality() {
        CONFIDENTIALITIES.target(txa.confidentiality().orEmpty()).ifPresent(target -> {
            document.addSecurityLabel().addCoding().setSystem(target.system()).setCode(target.code());
            transfer.mapped(txa.confidentiality(), "DocumentReference.securityLabel[0]");
        });
        if (txa.confidentiality().present() && !document.hasSecurityLabel()) {
            throw new Untranslatable(
                    txa.confidentiality().place(),
                    "CONFIDENTIALITY_UNKNOWN",
                    "Nobody can say who may read a document with this code");
        }
    }

    private void orders() {
        for (Ei number : txa.placerNumbers()) {
            if (number.id().present()) {
                context()
                        .addRelated(EiToIdentifier.reference(
                                number, "PLAC", transfer, "DocumentReference.context.related"));
            }
        }
        if (txa.fillerNumber().id().present()) {
            context()
                    .addRelated(EiToIdentifier.reference(
                            txa.fillerNumber(), "FILL", transfer, "DocumentReference.context.related"));
        }
    }

    private DocumentReferenceContextComponent context() {
        return document.getContext();
    }
}

package se.brygga.translation.hl7v2.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.document.DocumentToStay.Happened;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonInMessage;
import se.brygga.translation.hl7v2.person.RecordedAt;
import se.brygga.translation.hl7v2.segment.Txa;
import se.brygga.translation.hl7v2.visit.NamedVisit;

/** Translates MDM with a body, T02 to T10, and cancellations, T11, to DocumentReference and Binary (messages.md 5). */
public final class MdmToFhir {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String CANCELLED = "MDM^T11";

    private MdmToFhir() {}

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        Message message = MessageReader.read(inbox.content(), source.charset());
        Transfer transfer = Transfer.of(message, inbox, source);
        PersonInMessage about = PersonInMessage.read(message, transfer);
        var txa = new Txa(message.first("TXA"));
        String number = number(message, txa, about.strongest(), source);
        DocumentReference document =
                TxaToDocumentReference.translate(txa, about.strongest(), relation(inbox.type()), transfer);
        document.setId(source.resourceId("DocumentReference", number));
        if (inbox.type().equals(CANCELLED)) {
            document.setStatus(DocumentReferenceStatus.ENTEREDINERROR);
        }
        Reference visit = NamedVisit.reference(
                message, about.strongest(), transfer, "DocumentReference.context.encounter[0].reference");
        if (visit != null) {
            document.getContext().addEncounter(visit);
        }
        DocumentBody body = body(message, number, transfer);
        body.describe(document);
        content(body, txa, document, transfer);
        notes(message, document, transfer);
        if (body.attachments().isEmpty() && !inbox.type().equals(CANCELLED)) {
            throw new Untranslatable("OBX-5", "BODY_MISSING", "The document has no content");
        }
        List<Resource> resources = new ArrayList<>(List.of(about.patient(), document));
        resources.addAll(body.binaries());
        Instant at = at(message, inbox, transfer);
        List<PersonEvent> events = DocumentToStay.translate(txa, document, new Happened(inbox.type(), at), transfer);
        return new Translated(about.identifiers(), at, resources, transfer.cleared(), events, transfer.losses());
    }

    private static String number(Message message, Txa txa, PersonIdentifier person, Source source) {
        if (message.count("TXA") > 1) {
            throw new Untranslatable("TXA(2)", "TXA_TWICE", "A message is about one document");
        }
        String number = TxaToDocumentReference.key(txa.number(), person, source);
        if (number == null) {
            throw new Untranslatable("TXA-12", "TXA12_MISSING", "The document has no number");
        }
        return number;
    }

    private static DocumentBody body(Message message, String number, Transfer transfer) {
        Group after = Group.of(message).startingWith("TXA").get(0);
        return DocumentBody.of(after.all("OBX"), number, transfer);
    }

    private static DocumentRelationshipType relation(String type) {
        return switch (type) {
            case "MDM^T08", "MDM^T10" -> DocumentRelationshipType.REPLACES;
            default -> DocumentRelationshipType.APPENDS;
        };
    }

    /** TXA-3 and TXA-16 describe a document of one part; a cancelled one may have none. */
    private static void content(DocumentBody body, Txa txa, DocumentReference document, Transfer transfer) {
        body.attachments().forEach(attachment -> document.addContent().setAttachment(attachment));
        if (body.attachments().isEmpty()) {
            var nothing = new Attachment();
            nothing.addExtension(ABSENT, new CodeType("unknown"));
            document.addContent().setAttachment(nothing);
        }
        St file = txa.fileName();
        if (file.present() && body.attachments().size() == 1) {
            transfer.to(
                    file,
                    "DocumentReference.content[0].attachment.title",
                    body.attachments().get(0)::setTitle);
        }
        if (txa.presentation().present() && body.attachments().size() == 1) {
            // OBX-2 and ED say it more precisely.
            transfer.dropped(txa.presentation(), Reason.DUPLICATE_OF);
        }
    }

    /** Notes on the parts of a document describe it. */
    private static void notes(Message message, DocumentReference document, Transfer transfer) {
        String notes = NteToAnnotation.lines(
                Group.of(message).startingWith("TXA").get(0).all("NTE"), transfer, "DocumentReference.description");
        if (notes != null && !notes.isEmpty()) {
            document.setDescription(document.hasDescription() ? document.getDescription() + '\n' + notes : notes);
        }
    }

    /** EVN, else the latest of TXA-8, TXA-7, TXA-6 and TXA-4, else MSH-7, else the arrival. */
    private static Instant at(Message message, InboxMessage inbox, Transfer transfer) {
        Instant recorded = RecordedAt.of(message, inbox, transfer);
        if (message.evn().recorded().present() || message.evn().occurred().present()) {
            return recorded;
        }
        for (int field : new int[] {8, 7, 6, 4}) {
            St time = message.first("TXA").text(field);
            Instant at = DtmToDateTime.instant(time, transfer.source().zone(), transfer.losses());
            if (at != null) {
                return at;
            }
        }
        Instant sent = DtmToDateTime.instant(
                message.first("MSH").text(7), transfer.source().zone(), transfer.losses());
        return sent == null ? recorded : sent;
    }
}

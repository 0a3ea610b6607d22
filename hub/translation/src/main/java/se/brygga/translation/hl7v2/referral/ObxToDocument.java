package se.brygga.translation.hl7v2.referral;

import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.EiToIdentifier;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.observation.EdToAttachment;
import se.brygga.translation.hl7v2.segment.Segment;

/** Translates texts and files in OBX of a referral to DocumentReference (HL7 v2-to-FHIR, segment OBX, data type ED). */
final class ObxToDocument {

    private static final Set<String> TEXTS = Set.of("TX", "FT");
    private static final String TARGET = "DocumentReference.content[0].attachment";

    private ObxToDocument() {}

    /** Returns true if OBX has a file or a text, by OBX-2. */
    static boolean isDocument(Segment obx) {
        return (obx.text(2).is("ED") || TEXTS.contains(obx.text(2).orEmpty()))
                && !obx.first(5).empty();
    }

    /** Translates OBX that has one; {@code referral} is the referral's id. */
    static DocumentReference translate(Group group, String referral, Transfer transfer) {
        Segment obx = group.first("OBX");
        var document = new DocumentReference();
        document.setStatus(
                obx.text(11).is("D") || obx.text(11).is("W")
                        ? DocumentReferenceStatus.ENTEREDINERROR
                        : DocumentReferenceStatus.CURRENT); // OBX-11
        transfer.mapped(obx.text(11), "DocumentReference.status");
        transfer.dropped(obx.text(2), Reason.STRUCTURAL);
        document.setType(
                CweToConcept.translate(new Cwe(obx.first(3)), null, transfer, "DocumentReference.type")); // OBX-3
        if (!document.hasType()) {
            throw new Untranslatable(obx.place(3), "OBX3_MISSING", "The document does not say of which kind it is");
        }
        identifier(obx, referral, document, transfer);
        InstantType date = DtmToInstant.translate(obx.text(14), transfer);
        if (date != null) {
            document.setDateElement(date);
            transfer.mapped(obx.text(14), "DocumentReference.date");
        }
        document.addContent().setAttachment(obx.text(2).is("ED") ? file(obx.first(5), transfer) : text(obx, transfer));
        return Owned.named(referral + '|' + obx.place(), document, transfer);
    }

    /** OBX-21, else what the document is called within the referral. */
    private static void identifier(Segment obx, String referral, DocumentReference document, Transfer transfer) {
        Ei number = Ei.of(obx.first(21));
        if (number.id().present()) {
            document.addIdentifier(EiToIdentifier.own(number, null, transfer, "DocumentReference.identifier[0]"));
        } else {
            document.addIdentifier()
                    .setValue(referral + ':' + obx.place())
                    .getAssigner()
                    .getIdentifier()
                    .setSystem(Canonical.HSA_ID)
                    .setValue(transfer.source().custodian());
        }
    }

    private static Attachment text(Segment obx, Transfer transfer) {
        return EdToAttachment.text(NteToAnnotation.text(obx.all(5), transfer, TARGET + ".data"));
    }

    private static Attachment file(Repetition ed, Transfer transfer) {
        Attachment file = EdToAttachment.translate(ed, transfer, TARGET);
        if (file == null) {
            throw new Untranslatable(ed.get(5).place(), "CONTENT_MISSING", "The attachment has no content");
        }
        return file;
    }
}

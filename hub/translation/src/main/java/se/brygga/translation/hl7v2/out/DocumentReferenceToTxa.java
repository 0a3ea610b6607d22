package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceRelatesToComponent;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes TXA (HL7 v2.5.1, 9.7.1). */
final class DocumentReferenceToTxa {

    private DocumentReferenceToTxa() {}

    static void write(DocumentReference document, MessageWriter writer) {
        SegmentWriter txa = writer.segment("TXA", document);
        txa.constant(1, "1");
        ConceptToCwe.write(txa.add(2), document.getType(), "type");
        presentation(document, txa);
        DateTimeToDtm.write(txa, 6, document.getDateElement(), "date");
        for (int i = 0; i < document.getAuthor().size(); i++) {
            ReferenceToXcn.write(txa.add(9), document.getAuthor().get(i), "author[" + i + ']');
        }
        ReferenceToXcn.write(txa.add(10), document.getAuthenticator(), "authenticator");
        if (document.hasMasterIdentifier()) {
            IdentifierToCx.writeEi(txa.add(12), document.getMasterIdentifier(), "masterIdentifier");
        } else if (document.hasIdentifier()) {
            IdentifierToCx.writeEi(txa.add(12), document.getIdentifierFirstRep(), "identifier[0]");
        } else {
            throw txa.untranslatable("masterIdentifier", "IDENTIFIER_MISSING", "TXA-12 must say which document it is");
        }
        parent(document, txa);
        statuses(document, txa);
        title(document, txa);
    }

    /** TXA-3 is the kind of the content, as in ED. */
    private static void presentation(DocumentReference document, SegmentWriter txa) {
        String type = document.getContentFirstRep().getAttachment().getContentType();
        boolean text = type != null && type.startsWith("text/");
        txa.constant(3, type == null ? null : text ? "TEXT" : type.startsWith("image/") ? "IM" : "AP");
    }

    private static void parent(DocumentReference document, SegmentWriter txa) {
        for (int i = 0; i < document.getRelatesTo().size(); i++) {
            DocumentReferenceRelatesToComponent relation =
                    document.getRelatesTo().get(i);
            if (relation.getTarget().hasIdentifier() && !txa.has(13)) {
                String path = "relatesTo[" + i + ']';
                IdentifierToCx.writeEi(txa.add(13), relation.getTarget().getIdentifier(), path + ".target.identifier");
                txa.mapped(path + ".code", "MSH-9.2");
            }
        }
    }

    private static void statuses(DocumentReference document, SegmentWriter txa) {
        if (document.hasDocStatus()) {
            txa.set(17, Tables.DOCUMENT_COMPLETION.get(document.getDocStatus().toCode()), "docStatus");
        }
        if (!txa.has(17)) {
            txa.constant(17, "AU"); // required; what nobody doubts is authenticated
        }
        for (int i = 0; i < document.getSecurityLabel().size(); i++) {
            label(document.getSecurityLabel().get(i).getCodingFirstRep().getCode(), "securityLabel[" + i + ']', txa);
        }
        if (document.hasStatus()) {
            txa.set(19, Tables.DOCUMENT_AVAILABILITY.back(document.getStatus().toCode()), "status");
        }
    }

    /** A document whose label the receiver could not see must not go out. */
    private static void label(String code, String path, SegmentWriter txa) {
        String known = code == null ? null : Tables.DOCUMENT_CONFIDENTIALITY.back(code);
        if (known == null || txa.has(18)) {
            throw txa.untranslatable(path, "LABEL_UNFIT", "TXA-18 has one code, and none for this security label");
        }
        txa.set(18, known, path);
    }

    private static void title(DocumentReference document, SegmentWriter txa) {
        String title = document.getContentFirstRep().getAttachment().getTitle();
        if (document.hasDescription()) {
            txa.set(25, document.getDescription(), "description");
            if (document.getDescription().equals(title)) {
                txa.mapped("content[0].attachment.title", "TXA-25");
            }
        } else {
            txa.set(25, title, "content[0].attachment.title");
        }
    }
}

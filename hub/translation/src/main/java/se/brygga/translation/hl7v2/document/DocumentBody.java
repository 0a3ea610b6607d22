package se.brygga.translation.hl7v2.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.observation.EdToAttachment;
import se.brygga.translation.hl7v2.segment.Obx;
import se.brygga.translation.hl7v2.segment.Segment;

/**
 * Translates the OBX of a document to attachments with their bytes as Binary: ED each its own, lines of text with the same
 * OBX-3 together, RP as a pointer (HL7 v2.5.1, 9.5; messages.md 5, TXA).
 */
final class DocumentBody {

    private static final String ATTACHMENT = "DocumentReference.content.attachment";

    /** Table 0085 to the status of a document. */
    private static final Map<String, ReferredDocumentStatus> STATUSES = Map.of(
            "F", ReferredDocumentStatus.FINAL,
            "P", ReferredDocumentStatus.PRELIMINARY,
            "C", ReferredDocumentStatus.AMENDED,
            "A", ReferredDocumentStatus.AMENDED,
            "W", ReferredDocumentStatus.ENTEREDINERROR,
            "D", ReferredDocumentStatus.ENTEREDINERROR);

    private final String document;
    private final Transfer transfer;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<Binary> binaries = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Obx> withdrawn = new ArrayList<>();
    private int count;
    private int length;
    private Obx heading;
    private Obx first;

    private DocumentBody(String document, Transfer transfer) {
        this.document = document;
        this.transfer = transfer;
    }

    /** Reads the body; {@code document} is what the document is called within its custodian. */
    static DocumentBody of(List<Segment> segments, String document, Transfer transfer) {
        var body = new DocumentBody(document, transfer);
        segments.stream().map(Obx::new).forEach(body::add);
        body.endText();
        return body;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<Binary> binaries() {
        return binaries;
    }

    /**
     * Adds what the first OBX says of the whole document: OBX-3 is its kind too, OBX-11 its status if TXA-17 has none;
     * a document of which every part was withdrawn is in error, whatever TXA-17 says.
     */
    void describe(DocumentReference document) {
        if (first == null) {
            return;
        }
        CodeableConcept kind = CweToConcept.translate(new Cwe(first.code()), null, transfer, "DocumentReference.type");
        if (kind != null) {
            kind.getCoding().stream().filter(Coding::hasSystem).forEach(document.getType()::addCoding);
        }
        withdrawn.forEach(obx -> transfer.warn(obx.status().place(), "CONTENT_WITHDRAWN"));
        if (withdrawn.size() == count) {
            document.setDocStatus(ReferredDocumentStatus.ENTEREDINERROR);
            transfer.mapped(first.status(), "DocumentReference.docStatus");
        }
        ReferredDocumentStatus status = STATUSES.get(first.status().orEmpty());
        if (!document.hasDocStatus() && status != null) {
            document.setDocStatus(status);
            transfer.mapped(first.status(), "DocumentReference.docStatus");
        }
    }

    private void add(Obx obx) {
        transfer.dropped(obx.setId(), Reason.STRUCTURAL);
        transfer.dropped(obx.valueType(), Reason.STRUCTURAL);
        transfer.dropped(obx.status(), Reason.DUPLICATE_OF);
        count++;
        if (STATUSES.get(obx.status().orEmpty()) == ReferredDocumentStatus.ENTEREDINERROR) {
            withdrawn.add(obx);
        }
        if (first == null) {
            first = obx;
        } else if (obx.code().text().equals(first.code().text())) {
            obx.code().parts().forEach(part -> transfer.dropped(part, Reason.DUPLICATE_OF));
        }
        switch (obx.valueType().orEmpty()) {
            case "ED" -> {
                endText();
                obx.values().forEach(value -> content(EdToAttachment.translate(value, transfer, ATTACHMENT), obx));
            }
            case "RP" -> {
                endText();
                obx.values().forEach(value -> pointer(EdToAttachment.pointer(value, transfer, ATTACHMENT), obx));
            }
            default -> line(obx);
        }
    }

    /** Whatever is no document of its own is a line of text, coded values too. */
    private void line(Obx obx) {
        if (heading != null && !title(heading).equals(title(obx))) {
            endText();
        }
        if (heading == null) {
            heading = obx;
        }
        String text = NteToAnnotation.text(obx.values(), transfer, ATTACHMENT + ".data");
        String line = text == null ? "" : text;
        length += line.length();
        if (length > EdToAttachment.MOST_BYTES) {
            throw new Untranslatable(obx.segment().place(5), "ATTACHMENT_TOO_LARGE", "A document has at most 10 MB");
        }
        lines.add(line);
    }

    private void endText() {
        if (lines.stream().anyMatch(line -> !line.isEmpty())) {
            content(EdToAttachment.text(String.join("\n", lines)), heading);
        }
        lines.clear();
        heading = null;
    }

    private void content(Attachment attachment, Obx obx) {
        if (attachment == null) {
            return;
        }
        byte[] bytes = attachment.getData();
        Source source = transfer.source();
        var binary = new Binary();
        binary.setId(source.resourceId("Binary", document + '|' + (binaries.size() + 1)));
        binary.getMeta().setSource(Canonical.source(source.custodian()));
        binary.setContentType(attachment.getContentType()).setData(bytes);
        binaries.add(binary);
        attachment.setData(null).setUrl("Binary/" + binary.getIdPart());
        attachment.setSize(bytes.length).setHash(sha1(bytes));
        pointer(attachment, obx);
    }

    private void pointer(Attachment attachment, Obx obx) {
        if (attachment != null) {
            String title = title(obx);
            attachment.setTitle(title.isEmpty() ? null : title);
            transfer.mapped(titleOf(obx.code()), ATTACHMENT + ".title");
            attachments.add(attachment);
        }
    }

    private static String title(Obx obx) {
        return titleOf(obx.code()).orEmpty();
    }

    private static St titleOf(Repetition code) {
        return code.get(2).present() ? code.get(2) : code.get(1);
    }

    /** FHIR wants SHA-1 here; it finds damage, it does not prove anything. */
    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }
}

package se.brygga.translation.hl7v2.out;

import java.util.Base64;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBX-2 and OBX-5 of an attachment: its bytes as ED, or where they are as RP (HL7 v2.5.1, 2.A.24 and 2.A.65). */
final class AttachmentToEd {

    private AttachmentToEd() {}

    static void write(SegmentWriter obx, Attachment attachment, String path) {
        if (attachment.hasData()) {
            bytes(obx, attachment.getContentType(), attachment.getData(), path + '.');
        } else if (attachment.hasUrl()) {
            obx.constant(2, "RP");
            FieldWriter at = obx.add(5);
            at.set(1, attachment.getUrl(), path + ".url");
            type(at, 3, attachment.getContentType(), path + ".contentType");
        } else {
            throw obx.untranslatable(path, "ATTACHMENT_EMPTY", "An attachment has neither bytes nor an address");
        }
    }

    /** Writes the bytes of a resource. */
    static void write(SegmentWriter obx, Binary binary) {
        bytes(obx, binary.getContentType(), binary.getData(), "");
    }

    private static void bytes(SegmentWriter obx, String contentType, byte[] bytes, String path) {
        obx.constant(2, "ED");
        FieldWriter at = obx.add(5);
        type(at, 2, contentType, path + "contentType");
        at.constant(4, "Base64");
        at.set(5, Base64.getEncoder().encodeToString(bytes), path + "data");
    }

    /** Class and subtype of the media type; its parameters have no place. */
    private static void type(FieldWriter at, int component, String contentType, String path) {
        if (contentType == null) {
            return;
        }
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end).strip();
        int slash = type.indexOf('/');
        at.set(component, slash < 0 ? type : type.substring(0, slash), path);
        at.set(component + 1, slash < 0 ? null : type.substring(slash + 1), path);
        if (end >= 0) {
            at.segment().warn(path, "MEDIA_TYPE_PARAMETERS");
        }
    }
}

package se.brygga.translation.hl7v2.observation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Attachment;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates ED and RP to Attachment (HL7 v2-to-FHIR, data types ED and RP). */
public final class EdToAttachment {

    /** What an attachment may weigh, decoded. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String PLAIN_TEXT = "text/plain;charset=utf-8";
    private static final String UNTYPED = "application/octet-stream";

    private EdToAttachment() {}

    /**
     * Translates ED with its bytes; null if it has none.
     *
     * <p>Throws {@link Untranslatable} with BASE64_MALFORMED, HEX_MALFORMED, ENCODING_UNKNOWN or ATTACHMENT_TOO_LARGE.
     */
    public static Attachment translate(Repetition ed, Transfer transfer, String target) {
        St content = ed.get(5);
        if (!content.present()) {
            return null;
        }
        var attachment = new Attachment();
        type(attachment, ed.get(2), ed.get(3), transfer, target);
        byte[] bytes = bytes(content, ed.get(4));
        if (bytes.length > MOST_BYTES) {
            throw new Untranslatable(content.place(), "ATTACHMENT_TOO_LARGE", "An attachment has at most 10 MB");
        }
        attachment.setData(bytes);
        transfer.mapped(content, target + ".data");
        transfer.dropped(ed.get(1), Reason.NOT_NEEDED); // the application it comes from
        transfer.dropped(ed.get(4), Reason.STRUCTURAL);
        return attachment;
    }

    /** Returns a text as an attachment; null if there is none. */
    public static Attachment text(String text) {
        return text == null
                ? null
                : new Attachment().setContentType(PLAIN_TEXT).setData(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Translates RP, which points to content elsewhere; null if it does not. */
    public static Attachment pointer(Repetition rp, Transfer transfer, String target) {
        if (!rp.get(1).present()) {
            return null;
        }
        var attachment = new Attachment();
        // An address has & in it, which few senders escape.
        attachment.setUrl(rp.whole(1));
        rp.parts().stream()
                .filter(part -> part.place().matches(Pattern.quote(rp.place()) + "([.]1([.]\\d+)?)?"))
                .forEach(part -> transfer.mapped(part, target + ".url"));
        String type = MediaType.of(rp.get(3), rp.get(4));
        if (type != null) {
            attachment.setContentType(type);
            transfer.mapped(rp.get(3), target + ".contentType");
            transfer.mapped(rp.get(4), target + ".contentType");
        }
        return attachment;
    }

    private static void type(Attachment attachment, St mediaClass, St subtype, Transfer transfer, String target) {
        String type = MediaType.of(mediaClass, subtype);
        if (type == null) {
            attachment.setContentType(UNTYPED);
            transfer.warn(mediaClass.place(), "MEDIA_TYPE_UNKNOWN");
        } else {
            attachment.setContentType(type);
            transfer.mapped(mediaClass, target + ".contentType");
            transfer.mapped(subtype, target + ".contentType");
        }
    }

    private static byte[] bytes(St content, St encoding) {
        return switch (encoding.orEmpty().toLowerCase(Locale.ROOT)) {
            case "base64", "" -> base64(content);
            case "hex" -> hex(content);
            case "a" -> content.value().getBytes(StandardCharsets.UTF_8);
            default ->
                throw new Untranslatable(
                        encoding.place(), "ENCODING_UNKNOWN", "The encoding is none of A, Hex and Base64");
        };
    }

    private static byte[] base64(St content) {
        try {
            return Base64.getDecoder().decode(content.value().replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new Untranslatable(content.place(), "BASE64_MALFORMED", "The content is not base64");
        }
    }

    private static byte[] hex(St content) {
        try {
            return HexFormat.of().parseHex(content.value().replaceAll("\\s", ""));
        } catch (IllegalArgumentException notHexadecimal) {
            throw new Untranslatable(content.place(), "HEX_MALFORMED", "The content is not hexadecimal");
        }
    }
}

package se.brygga.translation.hl7v2.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.brygga.core.error.Untranslatable;

/** What MSH-18 calls an encoding (table 0211). */
final class CharacterSetName {

    private static final String LATIN = "ISO-8859-";

    private CharacterSetName() {}

    /** Returns the name; empty if HL7 has none. Throws {@link Untranslatable} for one whose bytes could end a frame. */
    static String of(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return "UNICODE UTF-8";
        }
        if (charset.equals(StandardCharsets.US_ASCII)) {
            return "ASCII";
        }
        if (charset.name().startsWith(LATIN)) {
            return "8859/" + charset.name().substring(LATIN.length());
        }
        if (charset.name().startsWith("UTF-")) {
            throw new Untranslatable("MSH-18", "CHARSET_UNFIT", "Bytes of this encoding could end a frame of MLLP");
        }
        return "";
    }
}

package se.brygga.translation.hl7v2.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import se.brygga.core.error.Untranslatable;

/** Which encoding a message is in: MSH-18, table 0211, else the connector's (messages.md 5, characters). */
final class CharacterSets {

    private static final String PLACE = "MSH-18";
    private static final Map<String, Charset> UNICODE = Map.of(
            "UNICODE", StandardCharsets.UTF_8,
            "UNICODE UTF-8", StandardCharsets.UTF_8,
            "UTF-8", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8);

    private CharacterSets() {}

    /** Returns the text of a frame; throws {@link Untranslatable} with place MSH-18 if it has another encoding than it says. */
    static Decoded decode(byte[] content, Header header, Charset fallback) {
        int start = Header.start(content);
        boolean ascii = isAscii(content, start);
        String stated = header.component(18, 1).strip().toUpperCase(Locale.ROOT);
        Charset charset = charset(stated, ascii, Header.hasByteOrderMark(content) ? StandardCharsets.UTF_8 : fallback);
        if (ascii || charset.equals(StandardCharsets.ISO_8859_1)) {
            return new Decoded(
                    new String(content, start, content.length - start, StandardCharsets.ISO_8859_1), charset);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, start, content.length - start);
            return new Decoded(charset.newDecoder().decode(bytes).toString(), charset);
        } catch (CharacterCodingException e) {
            throw new Untranslatable(
                    PLACE, "CHARSET_ILLEGAL_BYTES", "The message has bytes that do not exist in " + charset.name());
        }
    }

    private static Charset charset(String stated, boolean ascii, Charset fallback) {
        if (stated.isEmpty()) {
            return fallback;
        }
        if (stated.equals("ASCII") || stated.equals("US-ASCII")) {
            return ascii ? StandardCharsets.US_ASCII : fallback;
        }
        Charset unicode = UNICODE.get(stated);
        return unicode != null ? unicode : latin(stated);
    }

    private static Charset latin(String stated) {
        String part = stated.replaceFirst("^(ISO[-_ ]?)?8859[/-]", "");
        if (part.length() < stated.length() && part.matches("\\d{1,2}") && Charset.isSupported("ISO-8859-" + part)) {
            return Charset.forName("ISO-8859-" + part);
        }
        throw new Untranslatable(PLACE, "CHARSET_UNKNOWN", "Not an encoding that is accepted here");
    }

    private static boolean isAscii(byte[] content, int start) {
        for (int i = start; i < content.length; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A frame as text. */
    record Decoded(String text, Charset charset) {}
}

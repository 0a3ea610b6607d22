package se.brygga.translation.hl7v2.write;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

/**
 * Text that a character set can hold (messages.md 5, characters).
 *
 * <p>A letter with a mark that the set lacks loses the mark, and typographical quotes, dashes and blanks become plain ones;
 * nothing becomes a question mark.
 *
 * @param text null if a character has no equal in the character set
 * @param changed true if the text is not what was given
 */
record FittingText(String text, boolean changed) {

    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x2010, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2022, "*"),
            Map.entry(0x20AC, "EUR"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x0110, "D"),
            Map.entry(0x0111, "d"),
            Map.entry(0x0152, "OE"),
            Map.entry(0x0153, "oe"));

    static FittingText of(String given, Charset charset) {
        String clean = withoutControls(given);
        boolean changed = clean.length() != given.replace("\r\n", "\n").length();
        if (charset.equals(StandardCharsets.UTF_8) && charset.newEncoder().canEncode(clean)) {
            return new FittingText(clean, changed);
        }
        CharsetEncoder encoder = charset.newEncoder();
        if (encoder.canEncode(clean)) {
            return new FittingText(clean, changed);
        }
        var text = new StringBuilder(clean.length());
        for (int character :
                Normalizer.normalize(clean, Normalizer.Form.NFC).codePoints().toArray()) {
            String fitting = fitting(character, encoder);
            if (fitting == null) {
                return new FittingText(null, true);
            }
            text.append(fitting);
        }
        return new FittingText(text.toString(), true);
    }

    private static String fitting(int character, CharsetEncoder encoder) {
        String same = Character.toString(character);
        if (encoder.canEncode(same)) {
            return same;
        }
        String plain = PLAIN.getOrDefault(
                character, Normalizer.normalize(same, Normalizer.Form.NFKD).replaceAll("\\p{M}+", ""));
        return !plain.isEmpty() && encoder.canEncode(plain) ? plain : null;
    }

    /** Control characters would end a segment or a frame; a line ends with LF here, and the escape says so. */
    private static String withoutControls(String given) {
        String text = given.replace("\r\n", "\n");
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one < ' ' && one != '\n' && one != '\r' && one != '\t') {
                return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "");
            }
        }
        return text;
    }
}

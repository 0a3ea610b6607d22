package se.brygga.translation.hl7v2.message;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.brygga.translation.hl7v2.datatype.Syntax;

/**
 * The header of a frame, each byte as one character: readable before the encoding is known, and echoed without change.
 *
 * @param syntax separators; the encoding is ISO-8859-1 by intention
 * @param fields MSH and its fields as sent; MSH-2 has index 1
 */
public record Header(Syntax syntax, String[] fields) {

    private static final String NAME = "MSH";
    private static final int LONGEST = 16_384;
    private static final int MOST_ENCODING_CHARACTERS = 5;

    /** Reads the first segment; empty if it is no header with sensible separators. */
    public static Optional<Header> read(byte[] content) {
        int start = start(content);
        int end = start;
        int limit = Math.min(content.length, start + LONGEST);
        while (end < limit && content[end] != '\r' && content[end] != '\n') {
            end++;
        }
        String line = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
        if (!line.startsWith(NAME) || line.length() <= NAME.length() + 1) {
            return Optional.empty();
        }
        Syntax syntax = syntax(line);
        return syntax == null ? Optional.empty() : Optional.of(new Header(syntax, syntax.fields(line)));
    }

    /** Returns where the text starts: after a byte order mark and blank lines. */
    static int start(byte[] content) {
        int start = hasByteOrderMark(content) ? 3 : 0;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        return start;
    }

    /** Returns true if the content starts with the byte order mark of UTF-8. */
    static boolean hasByteOrderMark(byte[] content) {
        return content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
    }

    /** Returns a field as sent, by its number from 2; empty if it was not sent. */
    public String field(int number) {
        return number - 1 < fields.length ? fields[number - 1] : "";
    }

    /** Returns a component of the first repetition of a field as sent; empty if it was not sent. */
    public String component(int field, int number) {
        String[] repetitions = syntax.repetitions(field(field));
        String[] components = repetitions.length == 0 ? repetitions : syntax.components(repetitions[0]);
        return number <= components.length ? components[number - 1] : "";
    }

    private static Syntax syntax(String line) {
        char field = line.charAt(NAME.length());
        int end = line.indexOf(field, NAME.length() + 1);
        String others = line.substring(NAME.length() + 1, end < 0 ? line.length() : end);
        if (others.isEmpty() || others.length() > MOST_ENCODING_CHARACTERS || !areDistinct(field + others)) {
            return null;
        }
        return new Syntax(
                field, at(others, 0), at(others, 1), at(others, 2), at(others, 3), StandardCharsets.ISO_8859_1);
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : Syntax.NONE;
    }

    private static boolean areDistinct(String separators) {
        for (int i = 0; i < separators.length(); i++) {
            char one = separators.charAt(i);
            if (one <= ' '
                    || one > '~'
                    || Character.isLetterOrDigit(one)
                    || one == '"'
                    || separators.indexOf(one) != i) {
                return false;
            }
        }
        return true;
    }
}

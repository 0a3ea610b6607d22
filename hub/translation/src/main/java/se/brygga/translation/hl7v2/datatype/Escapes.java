package se.brygga.translation.hl7v2.datatype;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Escape sequences (HL7 v2.5.1, 2.7): what has no meaning here is kept as text and can be asked for. */
public final class Escapes {

    private Escapes() {}

    /** Returns the text that a value stands for, without outer blanks and without control characters that FHIR forbids. */
    static String text(String raw, Syntax syntax) {
        String text = decode(raw, syntax).strip();
        for (int i = 0; i < text.length(); i++) {
            if (!isText(text.charAt(i))) {
                return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "").strip();
            }
        }
        return text;
    }

    /** Returns the text that a value stands for. */
    public static String decode(String raw, Syntax syntax) {
        return syntax.escape() == Syntax.NONE || raw.indexOf(syntax.escape()) < 0
                ? raw
                : scan(raw, syntax).text();
    }

    /** Returns true if the value has a sequence that is not understood or characters that no text can hold. */
    public static boolean isStrange(String raw, Syntax syntax) {
        return syntax.escape() != Syntax.NONE
                && raw.indexOf(syntax.escape()) >= 0
                && scan(raw, syntax).strange();
    }

    /** Returns the value that stands for a text: every separator escaped, line breaks as {@code \.br\}. */
    public static String encode(String text, Syntax syntax) {
        var raw = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            String name = name(one, syntax);
            if (name == null || syntax.escape() == Syntax.NONE) {
                raw.append(one);
            } else {
                raw.append(syntax.escape()).append(name).append(syntax.escape());
            }
        }
        return raw.toString();
    }

    private static String name(char one, Syntax syntax) {
        if (one == syntax.escape()) {
            return "E";
        }
        if (one == syntax.field()) {
            return "F";
        }
        if (one == syntax.component()) {
            return "S";
        }
        if (one == syntax.repetition()) {
            return "R";
        }
        if (one == syntax.subcomponent()) {
            return "T";
        }
        return one == '\n' ? ".br" : one == '\r' ? "X0D" : null;
    }

    private static Decoded scan(String raw, Syntax syntax) {
        var text = new StringBuilder(raw.length());
        boolean strange = false;
        int at = 0;
        while (at < raw.length()) {
            int open = raw.indexOf(syntax.escape(), at);
            int close = open < 0 ? -1 : raw.indexOf(syntax.escape(), open + 1);
            if (close < 0) {
                strange |= open >= 0;
                text.append(raw, at, raw.length());
                break;
            }
            text.append(raw, at, open);
            String meaning = meaning(raw.substring(open + 1, close), syntax);
            if (meaning == null) {
                // The second character may open the next sequence, so only the first one is taken as text.
                strange = true;
                text.append(syntax.escape());
                at = open + 1;
            } else {
                text.append(meaning);
                at = close + 1;
            }
        }
        return new Decoded(text.toString(), strange);
    }

    private static String meaning(String sequence, Syntax syntax) {
        return switch (sequence) {
            case "F" -> String.valueOf(syntax.field());
            case "S" -> String.valueOf(syntax.component());
            case "T" -> syntax.subcomponent() == Syntax.NONE ? null : String.valueOf(syntax.subcomponent());
            case "R" -> String.valueOf(syntax.repetition());
            case "E" -> String.valueOf(syntax.escape());
            case ".br" -> "\n";
            case "H", "N" -> "";
            default -> sequence.startsWith("X") ? bytes(sequence, syntax) : null;
        };
    }

    /** Returns the text of hexadecimal bytes, or null if they are none in this encoding. */
    private static String bytes(String sequence, Syntax syntax) {
        if (sequence.length() < 3 || sequence.length() % 2 == 0) {
            return null;
        }
        var bytes = new ByteArrayOutputStream(sequence.length() / 2);
        for (int i = 1; i < sequence.length(); i += 2) {
            int high = Character.digit(sequence.charAt(i), 16);
            int low = Character.digit(sequence.charAt(i + 1), 16);
            if (high < 0 || low < 0) {
                return null;
            }
            bytes.write(high * 16 + low);
        }
        try {
            String text = syntax.charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return text.chars().allMatch(Escapes::isText) ? text : null;
        } catch (CharacterCodingException notInThisEncoding) {
            return null;
        }
    }

    private static boolean isText(int character) {
        return character >= ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private record Decoded(String text, boolean strange) {}
}

package se.brygga.translation.hl7v2.datatype;

import java.nio.charset.Charset;

/**
 * How a message is spelled: its separators (MSH-1, MSH-2; HL7 v2.5.1, 2.5.4) and its encoding.
 *
 * <p>A separator that the message does not have is {@link #NONE}.
 */
public record Syntax(char field, char component, char repetition, char escape, char subcomponent, Charset charset) {

    /** Stands for a separator that a message does without. */
    public static final char NONE = '\0';

    private static final String[] NOTHING = {};

    /** Returns the usual separators {@code |^~\&}. */
    public static Syntax usual(Charset charset) {
        return new Syntax('|', '^', '~', '\\', '&', charset);
    }

    /** Returns the same separators in another encoding. */
    public Syntax in(Charset other) {
        return new Syntax(field, component, repetition, escape, subcomponent, other);
    }

    /** Returns the parts between separators, at least one unless the text is empty. */
    static String[] split(String text, char separator) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        int count = 1;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, i + 1)) {
            count++;
        }
        String[] parts = new String[count];
        int start = 0;
        for (int i = 0; i < count - 1; i++) {
            int end = text.indexOf(separator, start);
            parts[i] = text.substring(start, end);
            start = end + 1;
        }
        parts[count - 1] = count == 1 ? text : text.substring(start);
        return parts;
    }

    /** Returns the fields of a segment; the first is its name. */
    public String[] fields(String segment) {
        return split(segment, field);
    }

    /** Returns the repetitions of a field. */
    public String[] repetitions(String text) {
        return split(text, repetition);
    }

    /** Returns the components of a repetition. */
    public String[] components(String text) {
        return split(text, component);
    }

    /** Returns the subcomponents of a component. */
    public String[] subcomponents(String text) {
        return split(text, subcomponent);
    }

    /** Returns component, repetition, escape and subcomponent separator, as in MSH-2. */
    public String encodingCharacters() {
        var text = new StringBuilder(4);
        for (char one : new char[] {component, repetition, escape, subcomponent}) {
            if (one != NONE) {
                text.append(one);
            }
        }
        return text.toString();
    }
}

package se.brygga.app.config;

import java.util.Comparator;

/**
 * Something that is wrong in a file, and what to do about it.
 *
 * @param file path from the root folder, with forward slashes
 * @param line from 1; 0 if the problem concerns the whole file
 * @param text what is wrong and what to do, as sentences
 */
public record Problem(String file, int line, String text) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::text);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** Returns {@code file:line: text}, as editors and terminals understand it. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ":" + line + ": " + text;
    }
}

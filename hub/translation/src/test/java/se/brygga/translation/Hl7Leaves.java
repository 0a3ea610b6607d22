package se.brygga.translation;

import java.util.regex.Pattern;

/** Counts what an HL7 v2 message says by splitting its text, without our parser. */
final class Hl7Leaves {

    private static final int HEADER = 9;
    private static final int NAME = 4;

    private Hl7Leaves() {}

    /** Returns how many leaves (fields, or what they are made of) are not empty; MSH-1 and MSH-2 are one each. */
    static int count(String text) {
        Pattern separators = separators(text);
        int count = 0;
        for (String segment : text.split("[\r\n]+")) {
            boolean header = segment.startsWith("MSH");
            count += header ? 2 : 0;
            String body = segment.substring(Math.min(segment.length(), header ? HEADER : NAME));
            for (String leaf : separators.split(body)) {
                count += leaf.isEmpty() ? 0 : 1;
            }
        }
        return count;
    }

    /** Returns what separates leaves in this message: after MSH, all but the escape character. */
    private static Pattern separators(String text) {
        return Pattern.compile("[" + Pattern.quote(text.substring(3, 6) + text.charAt(7)) + "]");
    }
}

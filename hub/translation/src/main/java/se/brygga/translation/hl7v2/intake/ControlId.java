package se.brygga.translation.hl7v2.intake;

import java.util.regex.Pattern;

/** How long MSH-10 may be (199 characters in HL7 v2.7 and later), and what is kept of one that nobody could have meant. */
final class ControlId {

    private static final int LONGEST = 199;
    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");

    private ControlId() {}

    static boolean isTooLong(String controlId) {
        return controlId.length() > LONGEST;
    }

    /** Returns the beginning that fits every store, without control characters; the message key has the whole. */
    static String kept(String controlId) {
        String beginning = isTooLong(controlId) ? controlId.substring(0, LONGEST) : controlId;
        return CONTROL_CHARACTERS.matcher(beginning).replaceAll("?");
    }
}

package se.brygga.translation.hl7v2.intake;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.brygga.translation.hl7v2.datatype.Syntax;

/** Where a fault is, as ERL from v2.5 and as the beginning of ELD before (HL7 v2.5.1, 2.A.28 and 2.A.27). */
record Location(String segment, String segmentNumber, String field, String repetition, String component, String sub) {

    private static final Pattern PLACE = Pattern.compile(
            "([A-Z][A-Z0-9]{2})(?:\\((\\d+)\\))?(?:-(\\d+)(?:\\((\\d+)\\))?(?:\\.(\\d+))?(?:\\.(\\d+))?)?");
    private static final Location NOWHERE = new Location("", "", "", "", "", "");

    /** Reads an address of the loss report, such as {@code PID-3(2).4.2}; what is none has no location. */
    static Location of(String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            return NOWHERE;
        }
        boolean hasField = parts.group(3) != null;
        return new Location(
                parts.group(1),
                or(parts.group(2), "1"),
                or(parts.group(3), ""),
                or(parts.group(4), hasField ? "1" : ""),
                or(parts.group(5), ""),
                or(parts.group(6), ""));
    }

    /** Returns ERL: segment, its number, field, repetition, component, subcomponent. */
    String text(Syntax syntax) {
        return joined(syntax, segment, segmentNumber, field, repetition, component, sub);
    }

    /** Returns segment, its number and field; the error's code follows. */
    String oldText(Syntax syntax) {
        return String.join(String.valueOf(syntax.component()), segment, segmentNumber, field);
    }

    private static String joined(Syntax syntax, String... parts) {
        int last = parts.length;
        while (last > 0 && parts[last - 1].isEmpty()) {
            last--;
        }
        return String.join(String.valueOf(syntax.component()), Arrays.copyOf(parts, last));
    }

    private static String or(String part, String otherwise) {
        return part == null ? otherwise : part;
    }
}

package se.brygga.translation.guide;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.brygga.core.message.Spelling;

/**
 * What a place of a loss report is called in general: without numbers of repetitions, and by the hub's own name if a system
 * has its own.
 *
 * @param table the segment or resource that it belongs to; empty if the format has none
 * @param name the field
 */
record FieldName(String table, String name) {

    private static final Pattern REPETITION = Pattern.compile("\\(\\d+\\)|\\[\\d+]");
    private static final Pattern ITEM = Pattern.compile("/\\d+(?=/|$)");
    private static final String COLUMN = "column ";

    /** Returns the general name of a place in HL7 v2 ({@code PID-3(2).1}) or FHIR ({@code Patient.name[0].family}). */
    static FieldName of(String place) {
        String name = REPETITION.matcher(place).replaceAll("");
        return new FieldName(name.split("[-.]", 2)[0], name);
    }

    /** Returns the general name of a place in a municipal message: {@code /parts/0/code} or {@code column PNR}. */
    static FieldName municipal(String place, Spelling spelling) {
        String path = ITEM.matcher(place.startsWith(COLUMN) ? place.substring(COLUMN.length()) : place)
                .replaceAll("");
        String bare = path.startsWith("/") ? path.substring(1) : path;
        int end = bare.contains("/") ? bare.indexOf('/') : bare.length();
        return new FieldName("", ours(bare.substring(0, end), spelling) + bare.substring(end));
    }

    /** A column that has one name for all kinds may have another for one kind: {@code measurement.code}. */
    private static String ours(String theirs, Spelling spelling) {
        Map<String, String> names = spelling.columns().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue,
                        column -> column.getKey().substring(column.getKey().indexOf('.') + 1),
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
        return names.getOrDefault(theirs, theirs);
    }
}

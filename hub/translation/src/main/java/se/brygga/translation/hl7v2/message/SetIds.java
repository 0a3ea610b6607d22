package se.brygga.translation.hl7v2.message;

import java.util.Set;

/** Segments whose first field only counts them within their group (HL7 v2.5.1, chapters 2, 4, 7 and 10). */
final class SetIds {

    private static final Set<String> FIRST_FIELDS = Set.of("NTE", "RGS", "AIS", "AIG", "AIL", "AIP", "TQ1", "OBX", "OBR");

    private SetIds() {}

    /** Returns true if the field is a set id. */
    static boolean contains(String segment, int field) {
        return field == 1 && FIRST_FIELDS.contains(segment);
    }
}

package se.brygga.translation.hl7v2.message;

import java.util.Map;
import java.util.Set;

/** Fields that only count segments within their group or say what is done with them (HL7 v2.5.1, chapters 2, 4, 7 and 10). */
final class SetIds {

    private static final Map<String, Set<Integer>> FIELDS = Map.of(
            "NTE", Set.of(1),
            "TQ1", Set.of(1),
            "OBX", Set.of(1),
            "OBR", Set.of(1),
            "RXA", Set.of(1, 2),
            "RGS", Set.of(1, 2),
            "AIS", Set.of(1, 2),
            "AIG", Set.of(1, 2),
            "AIL", Set.of(1, 2),
            "AIP", Set.of(1, 2));

    private SetIds() {}

    /** Returns true if the field is one. */
    static boolean contains(String segment, int field) {
        return FIELDS.getOrDefault(segment, Set.of()).contains(field);
    }
}

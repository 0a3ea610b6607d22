package se.brygga.translation.hl7v2.message;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import se.brygga.core.translated.LossReport.Reason;

/** Fields that are left out whatever they hold, each for a reason (messages.md 8). */
public final class LeftOut {

    private static final Map<String, Map<Integer, Reason>> FIELDS = Map.ofEntries(
            entry("MSH", structural(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21)),
            // EVN-2 and EVN-6 count where nothing else tells when it happened.
            entry("EVN", Map.of(1, Reason.DUPLICATE_OF, 2, Reason.NOT_NEEDED, 6, Reason.NOT_NEEDED)),
            // Race, religion and ethnic group are not kept.
            entry(
                    "PID",
                    Map.of(1, Reason.STRUCTURAL, 10, Reason.FORBIDDEN, 17, Reason.FORBIDDEN, 22, Reason.FORBIDDEN)),
            entry("PV1", Map.of(1, Reason.STRUCTURAL, 20, Reason.NOT_NEEDED)),
            entry("MRG", Map.of(7, Reason.NOT_NEEDED)),
            // Set ids only count segments within their group.
            entry("NK1", structural(1)),
            entry("DG1", structural(1)),
            entry("AL1", structural(1)),
            entry("IAM", structural(1)),
            entry("NTE", structural(1)),
            entry("TQ1", structural(1)),
            entry("OBX", structural(1)),
            entry("OBR", structural(1)),
            entry("RXA", structural(1, 2)),
            entry("RGS", structural(1, 2)),
            entry("AIS", structural(1, 2)),
            entry("AIG", structural(1, 2)),
            entry("AIL", structural(1, 2)),
            entry("AIP", structural(1, 2)));

    private LeftOut() {}

    /** Returns why a field is left out; null if it is not. */
    public static Reason reason(String segment, int field) {
        return FIELDS.getOrDefault(segment, Map.of()).get(field);
    }

    private static Map<Integer, Reason> structural(int... fields) {
        var reasons = new HashMap<Integer, Reason>();
        for (int field : fields) {
            reasons.put(field, Reason.STRUCTURAL);
        }
        return Map.copyOf(reasons);
    }
}

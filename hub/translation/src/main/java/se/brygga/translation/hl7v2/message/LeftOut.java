package se.brygga.translation.hl7v2.message;

import java.util.HashMap;
import java.util.Map;
import se.brygga.core.translated.LossReport.Reason;

/** Fields that are left out whatever they hold, each for a reason (messages.md 8). */
public final class LeftOut {

    private static final Map<String, Map<Integer, Reason>> FIELDS = Map.of(
            "MSH",
            structural(1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 15, 16, 17, 18, 19, 20, 21),
            "EVN",
            // EVN-2 and EVN-6 count where nothing else tells when it happened.
            Map.of(1, Reason.DUPLICATE_OF, 2, Reason.NOT_NEEDED, 6, Reason.NOT_NEEDED),
            "PID",
            // Race, religion and ethnic group are not kept.
            Map.of(1, Reason.STRUCTURAL, 10, Reason.FORBIDDEN, 17, Reason.FORBIDDEN, 22, Reason.FORBIDDEN),
            "PV1",
            Map.of(1, Reason.STRUCTURAL, 20, Reason.NOT_NEEDED),
            "NK1",
            structural(1),
            "DG1",
            structural(1),
            "AL1",
            structural(1),
            "IAM",
            structural(1),
            "NTE",
            structural(1),
            "MRG",
            Map.of(7, Reason.NOT_NEEDED));

    private LeftOut() {}

    /** Returns why a field is left out; null if it is not. */
    public static Reason reason(String segment, int field) {
        if (SetIds.contains(segment, field)) {
            return Reason.STRUCTURAL;
        }
        Map<Integer, Reason> fields = FIELDS.get(segment);
        return fields == null ? null : fields.get(field);
    }

    private static Map<Integer, Reason> structural(int... fields) {
        var reasons = new HashMap<Integer, Reason>();
        for (int field : fields) {
            reasons.put(field, Reason.STRUCTURAL);
        }
        return Map.copyOf(reasons);
    }
}

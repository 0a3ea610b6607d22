package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Repetition;

/** Fields that repeat, but not without end: each repetition becomes an element of its own. */
final class Repeated {

    private static final int MOST = 200;

    private Repeated() {}

    /** Returns the repetitions that are not empty; throws {@link Untranslatable} if there are more than anybody can mean. */
    static List<Repetition> all(Segment segment, int field) {
        List<Repetition> all = segment.all(field);
        if (all.size() > MOST) {
            throw new Untranslatable(
                    segment.place(field), "REPETITIONS_TOO_MANY", "The field has more than " + MOST + " repetitions");
        }
        return all;
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** TQ1, timing and quantity (HL7 v2.5.1, 4.5.4). */
public record Tq1(Segment segment) {

    /** TQ1-4, times of day. */
    public List<St> explicitTimes() {
        return Repeated.all(segment, 4).stream().map(time -> time.get(1)).toList();
    }

    /** TQ1-6, datatype CQ. */
    public Repetition serviceDuration() {
        return segment.first(6);
    }

    /** TQ1-7. */
    public St start() {
        return segment.text(7);
    }

    /** TQ1-8. */
    public St end() {
        return segment.text(8);
    }

    /** TQ1-9, table 0485. */
    public Repetition priority() {
        return segment.first(9);
    }

    /** TQ1-10. */
    public St condition() {
        return segment.text(10);
    }

    /** TQ1-11. */
    public St text() {
        return segment.text(11);
    }

    /** TQ1-12, table 0427. */
    public St conjunction() {
        return segment.text(12);
    }

    /** TQ1-13, datatype CQ. */
    public Repetition occurrenceDuration() {
        return segment.first(13);
    }

    /** TQ1-14. */
    public St occurrences() {
        return segment.text(14);
    }
}

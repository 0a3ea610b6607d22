package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.St;

/** PD1, additional demographics (HL7 v2.5.1, 3.4.10). */
public record Pd1(Segment segment) {
    /** PD1-12, protection indicator. */
    public St protection() {
        return segment.text(12);
    }
}

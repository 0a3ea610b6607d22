package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.St;

/** EVN, event type (HL7 v2.5.1, 3.4.1). */
public record Evn(Segment segment) {
    /** EVN-1. */
    public St typeCode() {
        return segment.text(1);
    }

    /** EVN-2. */
    public St recorded() {
        return segment.text(2);
    }

    /** EVN-6. */
    public St occurred() {
        return segment.text(6);
    }
}

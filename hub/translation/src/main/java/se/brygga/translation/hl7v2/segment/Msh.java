package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.St;

/** MSH, message header (HL7 v2.5.1, 2.15.9). */
public record Msh(Segment segment) {
    /** MSH-4. */
    public St sendingFacility() {
        return segment.text(4);
    }

    /** MSH-9.1. */
    public St messageCode() {
        return segment.first(9).get(1);
    }

    /** MSH-9.2. */
    public St triggerEvent() {
        return segment.first(9).get(2);
    }

    /** MSH-10. */
    public St controlId() {
        return segment.text(10);
    }

    /** MSH-11.1. */
    public St processingId() {
        return segment.text(11);
    }

    /** MSH-12.1. */
    public St version() {
        return segment.text(12);
    }
}

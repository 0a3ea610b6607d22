package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.St;

/** PV2, additional visit information (HL7 v2.5.1, 3.4.4). */
public record Pv2(Segment segment) {
    /** PV2-9. */
    public St expectedDischarge() {
        return segment.text(9);
    }
}

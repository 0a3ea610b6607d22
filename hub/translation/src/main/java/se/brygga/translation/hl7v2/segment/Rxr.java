package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.Cwe;

/** RXR, route (HL7 v2.5.1, 4.14.2). */
public record Rxr(Segment segment) {
    /** RXR-1, table 0162. */
    public Cwe route() {
        return new Cwe(segment.first(1));
    }

    /** RXR-2, table 0163. */
    public Cwe site() {
        return new Cwe(segment.first(2));
    }

    /** RXR-4, table 0165. */
    public Cwe method() {
        return new Cwe(segment.first(4));
    }
}

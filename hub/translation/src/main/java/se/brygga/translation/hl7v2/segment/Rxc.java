package se.brygga.translation.hl7v2.segment;

import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;

/** RXC, component of what is given (HL7 v2.5.1, 4.14.3). */
public record Rxc(Segment segment) {
    /** RXC-2. */
    public Cwe code() {
        return new Cwe(segment.first(2));
    }

    /** RXC-3. */
    public St amount() {
        return segment.text(3);
    }

    /** RXC-4. */
    public Cwe unit() {
        return new Cwe(segment.first(4));
    }
}

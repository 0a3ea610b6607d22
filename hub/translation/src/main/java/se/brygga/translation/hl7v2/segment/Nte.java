package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** NTE, note (HL7 v2.5.1, 2.15.10). */
public record Nte(Segment segment) {
    /** NTE-3: text, whose first component is all there is. */
    public List<Cwe> comments() {
        return segment.all(3).stream().map(Cwe::new).toList();
    }

    /** NTE-5, from v2.6. */
    public Xcn enteredBy() {
        return new Xcn(segment.first(5));
    }

    /** NTE-6, from v2.6. */
    public St enteredAt() {
        return segment.text(6);
    }
}

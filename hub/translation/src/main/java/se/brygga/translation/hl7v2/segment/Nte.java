package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** NTE, notes and comments (HL7 v2.5.1, 2.15.10). */
public record Nte(Segment segment) {
    /** NTE-1. */
    public St setId() {
        return segment.text(1);
    }

    /** NTE-2, table 0105: which side wrote the note. */
    public St side() {
        return segment.text(2);
    }

    /** NTE-3. */
    public List<Repetition> comments() {
        return segment.all(3);
    }

    /** NTE-5. */
    public List<Xcn> enteredBy() {
        return segment.all(5).stream().map(Xcn::new).toList();
    }

    /** NTE-6. */
    public St entered() {
        return segment.text(6);
    }
}

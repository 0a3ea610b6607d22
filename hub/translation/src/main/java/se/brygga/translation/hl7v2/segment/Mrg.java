package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;

/** MRG, merge patient information (HL7 v2.5.1, 3.4.9). */
public record Mrg(Segment segment) {
    /** MRG-1. */
    public List<Cx> identifiers() {
        return segment.all(1).stream().map(Cx::new).toList();
    }

    /** MRG-3. */
    public Cx account() {
        return new Cx(segment.first(3));
    }

    /** MRG-5. */
    public Cx visitNumber() {
        return new Cx(segment.first(5));
    }

    /** Returns nothing: MRG does not tell when the one who is replaced was born, and PID-7 is about the other one. */
    public St birth() {
        return new St("MRG", null, false);
    }
}

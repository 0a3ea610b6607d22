package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;

/** AL1, allergy (HL7 v2.5.1, 3.4.6). */
public record Al1(Segment segment) {
    /** AL1-2, table 0127. */
    public Cwe type() {
        return new Cwe(segment.first(2));
    }

    /** AL1-3. */
    public Cwe allergen() {
        return new Cwe(segment.first(3));
    }

    /** AL1-4, table 0128. */
    public Cwe severity() {
        return new Cwe(segment.first(4));
    }

    /** AL1-5. */
    public List<Cwe> reactions() {
        return segment.all(5).stream().map(Cwe::new).toList();
    }

    /** AL1-6. */
    public St identified() {
        return segment.text(6);
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** DG1, diagnosis (HL7 v2.5.1, 6.5.2). */
public record Dg1(Segment segment) {
    /** DG1-2: the code system, in older versions. */
    public St codingMethod() {
        return segment.text(2);
    }

    /** DG1-3. */
    public Cwe code() {
        return new Cwe(segment.first(3));
    }

    /** DG1-4. */
    public St description() {
        return segment.text(4);
    }

    /** DG1-5. */
    public St onset() {
        return segment.text(5);
    }

    /** DG1-6, table 0052. */
    public Cwe type() {
        return new Cwe(segment.first(6));
    }

    /** DG1-15. */
    public St priority() {
        return segment.text(15);
    }

    /** DG1-16. */
    public List<Xcn> diagnosedBy() {
        return segment.all(16).stream().map(Xcn::new).toList();
    }

    /** DG1-19. */
    public St attested() {
        return segment.text(19);
    }

    /** DG1-20. */
    public Ei identifier() {
        return Ei.of(segment.first(20));
    }

    /** DG1-21, table 0206. */
    public St action() {
        return segment.text(21);
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.Xpn;

/** PRD, provider (HL7 v2.5.1, 11.6.3). */
public record Prd(Segment segment) {
    /** PRD-1, table 0286. */
    public List<Cwe> roles() {
        return Repeated.all(segment, 1).stream().map(Cwe::new).toList();
    }

    /** PRD-2. */
    public Xpn name() {
        return new Xpn(segment.first(2));
    }

    /** PRD-4. */
    public Pl location() {
        return new Pl(segment.first(4));
    }

    /** PRD-7: ids of datatype PLN or CM, the first component is the id. */
    public List<Repetition> identifiers() {
        return Repeated.all(segment, 7);
    }

    /** PRD-10, from v2.6: organisation, datatype XON. */
    public Repetition organisation() {
        return segment.first(10);
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** ORC, common order (HL7 v2.5.1, 4.5.1). */
public record Orc(Segment segment) {
    /** ORC-1, table 0119. */
    public St control() {
        return segment.text(1);
    }

    /** ORC-2. */
    public Ei placerNumber() {
        return Ei.of(segment.first(2));
    }

    /** ORC-3. */
    public Ei fillerNumber() {
        return Ei.of(segment.first(3));
    }

    /** ORC-4. */
    public Ei groupNumber() {
        return Ei.of(segment.first(4));
    }

    /** ORC-5, table 0038. */
    public St status() {
        return segment.text(5);
    }

    /** ORC-9. */
    public St transactionTime() {
        return segment.text(9);
    }

    /** ORC-12. */
    public List<Xcn> orderedBy() {
        return segment.all(12).stream().map(Xcn::new).toList();
    }

    /** ORC-16. */
    public Cwe reason() {
        return new Cwe(segment.first(16));
    }
}

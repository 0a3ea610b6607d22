package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** EVN, event type (HL7 v2.5.1, 3.4.1). */
public record Evn(Segment segment) {
    /** EVN-1. */
    public St typeCode() {
        return segment.text(1);
    }

    /** EVN-2. */
    public St recorded() {
        return segment.text(2);
    }

    /** EVN-6. */
    public St occurred() {
        return segment.text(6);
    }

    /** EVN-4, table 0062. */
    public Cwe reason() {
        return new Cwe(segment.first(4));
    }

    /** EVN-5. */
    public List<Xcn> operators() {
        return segment.all(5).stream().map(Xcn::new).toList();
    }

    /** EVN-7. */
    public Hd facility() {
        return Hd.whole(segment.first(7));
    }
}

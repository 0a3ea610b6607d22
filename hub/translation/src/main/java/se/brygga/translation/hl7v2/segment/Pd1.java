package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.datatype.Xon;

/** PD1, additional demographics (HL7 v2.5.1, 3.4.10). */
public record Pd1(Segment segment) {
    /** PD1-3. */
    public List<Xon> primaryFacilities() {
        return segment.all(3).stream().map(Xon::new).toList();
    }

    /** PD1-4. */
    public List<Xcn> primaryProviders() {
        return segment.all(4).stream().map(Xcn::new).toList();
    }

    /** PD1-6, table 0295. */
    public Cwe handicap() {
        return new Cwe(segment.first(6));
    }

    /** PD1-12, protection indicator. */
    public St protection() {
        return segment.text(12);
    }
}

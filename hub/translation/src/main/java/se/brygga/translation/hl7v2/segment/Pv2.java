package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** PV2, additional visit information (HL7 v2.5.1, 3.4.4). */
public record Pv2(Segment segment) {
    /** PV2-3. */
    public Cwe admitReason() {
        return new Cwe(segment.first(3));
    }

    /** PV2-8. */
    public St expectedAdmission() {
        return segment.text(8);
    }

    /** PV2-9. */
    public St expectedDischarge() {
        return segment.text(9);
    }

    /** PV2-11, days. */
    public St actualLength() {
        return segment.text(11);
    }

    /** PV2-13. */
    public List<Xcn> referralSource() {
        return segment.all(13).stream().map(Xcn::new).toList();
    }

    /** PV2-22, table 0136. */
    public St protection() {
        return segment.text(22);
    }

    /** PV2-25, table 0217. */
    public Cwe priority() {
        return new Cwe(segment.first(25));
    }

    /** PV2-38, table 0430. */
    public Cwe arrival() {
        return new Cwe(segment.first(38));
    }

    /** PV2-47. */
    public St expectedReturn() {
        return segment.text(47);
    }
}

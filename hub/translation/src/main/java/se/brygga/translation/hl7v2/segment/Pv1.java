package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** PV1, patient visit (HL7 v2.5.1, 3.4.3). */
public record Pv1(Segment segment) {
    /** PV1-2, table 0004. */
    public Cwe patientClass() {
        return new Cwe(segment.first(2));
    }

    /** PV1-3. */
    public Pl location() {
        return new Pl(segment.first(3));
    }

    /** PV1-4, table 0007. */
    public Cwe admissionType() {
        return new Cwe(segment.first(4));
    }

    /** PV1-5. */
    public Cx preAdmission() {
        return new Cx(segment.first(5));
    }

    /** PV1-6. */
    public Pl priorLocation() {
        return new Pl(segment.first(6));
    }

    /** PV1-7. */
    public List<Xcn> attending() {
        return segment.all(7).stream().map(Xcn::new).toList();
    }

    /** PV1-8. */
    public List<Xcn> referring() {
        return segment.all(8).stream().map(Xcn::new).toList();
    }

    /** PV1-9. */
    public List<Xcn> consulting() {
        return segment.all(9).stream().map(Xcn::new).toList();
    }

    /** PV1-10, table 0069. */
    public Cwe service() {
        return new Cwe(segment.first(10));
    }

    /** PV1-11. */
    public Pl temporaryLocation() {
        return new Pl(segment.first(11));
    }

    /** PV1-14, table 0023. */
    public Cwe admitSource() {
        return new Cwe(segment.first(14));
    }

    /** PV1-17. */
    public List<Xcn> admitting() {
        return segment.all(17).stream().map(Xcn::new).toList();
    }

    /** PV1-19. */
    public Cx visitNumber() {
        return new Cx(segment.first(19));
    }

    /** PV1-36, table 0112. */
    public Cwe dischargeDisposition() {
        return new Cwe(segment.first(36));
    }

    /** PV1-37, table 0113. */
    public Cwe dischargedTo() {
        return new Cwe(segment.first(37));
    }

    /** PV1-42. */
    public Pl pendingLocation() {
        return new Pl(segment.first(42));
    }

    /** PV1-44. */
    public St admitted() {
        return segment.text(44);
    }

    /** PV1-45. */
    public St discharged() {
        return segment.text(45);
    }

    /** PV1-50. */
    public Cx alternateVisit() {
        return new Cx(segment.first(50));
    }

    /** PV1-52. */
    public List<Xcn> others() {
        return segment.all(52).stream().map(Xcn::new).toList();
    }

    /** PV1-13, table 0092. */
    public Cwe readmission() {
        return new Cwe(segment.first(13));
    }

    /** PV1-15, table 0009. */
    public List<Cwe> ambulatoryStatus() {
        return segment.all(15).stream().map(Cwe::new).toList();
    }

    /** PV1-16, table 0099. */
    public Cwe vip() {
        return new Cwe(segment.first(16));
    }

    /** PV1-38, table 0114. */
    public List<Cwe> diet() {
        return segment.all(38).stream().map(Cwe::new).toList();
    }

    /** PV1-39. */
    public St servicingFacility() {
        return segment.text(39);
    }

    /** PV1-54, from v2.6. */
    public Cx serviceEpisode() {
        return new Cx(segment.first(54));
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Tq;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** SCH, scheduling activity (HL7 v2.5.1, 10.6.2). */
public record Sch(Segment segment) {
    /** SCH-1. */
    public Ei placerNumber() {
        return Ei.of(segment.first(1));
    }

    /** SCH-2. */
    public Ei fillerNumber() {
        return Ei.of(segment.first(2));
    }

    /** SCH-3. */
    public St occurrence() {
        return segment.text(3);
    }

    /** SCH-6. */
    public Cwe eventReason() {
        return new Cwe(segment.first(6));
    }

    /** SCH-7, table 0276. */
    public Cwe reason() {
        return new Cwe(segment.first(7));
    }

    /** SCH-8, table 0277. */
    public Cwe type() {
        return new Cwe(segment.first(8));
    }

    /** SCH-9. */
    public St duration() {
        return segment.text(9);
    }

    /** SCH-10. */
    public Cwe durationUnit() {
        return new Cwe(segment.first(10));
    }

    /** SCH-11, before v2.6. */
    public Tq timing() {
        return new Tq(segment.first(11));
    }

    /** SCH-12, SCH-16 and SCH-20: contact of the placer, contact of the filler, who entered it. */
    public List<Xcn> persons(int field) {
        return Repeated.all(segment, field).stream().map(Xcn::new).toList();
    }

    /** SCH-25, table 0278. */
    public Cwe status() {
        return new Cwe(segment.first(25));
    }

    /** SCH-26 and SCH-27: orders that led to it. */
    public List<Ei> orders(int field) {
        return Repeated.all(segment, field).stream().map(Ei::of).toList();
    }
}

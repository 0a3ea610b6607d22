package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;

/** RF1, referral (HL7 v2.5.1, 11.6.1). */
public record Rf1(Segment segment) {
    /** RF1-1, table 0283. */
    public Cwe status() {
        return new Cwe(segment.first(1));
    }

    /** RF1-2, table 0280. */
    public Cwe priority() {
        return new Cwe(segment.first(2));
    }

    /** RF1-3, table 0281. */
    public Cwe type() {
        return new Cwe(segment.first(3));
    }

    /** RF1-4, table 0282: what the receiver is to do. */
    public List<Cwe> dispositions() {
        return Repeated.all(segment, 4).stream().map(Cwe::new).toList();
    }

    /** RF1-5, table 0284. */
    public Cwe category() {
        return new Cwe(segment.first(5));
    }

    /** RF1-6. */
    public Ei originatingNumber() {
        return Ei.of(segment.first(6));
    }

    /** RF1-7. */
    public St effective() {
        return segment.text(7);
    }

    /** RF1-8. */
    public St expires() {
        return segment.text(8);
    }

    /** RF1-9. */
    public St processed() {
        return segment.text(9);
    }

    /** RF1-10, table 0336. */
    public List<Cwe> reasons() {
        return Repeated.all(segment, 10).stream().map(Cwe::new).toList();
    }

    /** RF1-11. */
    public List<Ei> externalNumbers() {
        return Repeated.all(segment, 11).stream().map(Ei::of).toList();
    }

    /** The first of RF1-11. */
    public Ei externalNumber() {
        return Ei.of(segment.first(11));
    }
}

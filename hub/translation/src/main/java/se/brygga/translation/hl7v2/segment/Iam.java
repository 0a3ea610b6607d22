package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xpn;

/** IAM, adverse reaction (HL7 v2.5.1, 3.4.7). */
public record Iam(Segment segment) {
    /** IAM-2, table 0127. */
    public Cwe type() {
        return new Cwe(segment.first(2));
    }

    /** IAM-3. */
    public Cwe allergen() {
        return new Cwe(segment.first(3));
    }

    /** IAM-4, table 0128. */
    public Cwe severity() {
        return new Cwe(segment.first(4));
    }

    /** IAM-5. */
    public List<Cwe> reactions() {
        return segment.all(5).stream().map(Cwe::new).toList();
    }

    /** IAM-6, table 0206. */
    public Cwe action() {
        return new Cwe(segment.first(6));
    }

    /** IAM-7. */
    public Ei identifier() {
        return Ei.of(segment.first(7));
    }

    /** IAM-9, table 0436. */
    public Cwe sensitivity() {
        return new Cwe(segment.first(9));
    }

    /** IAM-11. */
    public St onset() {
        return segment.text(11);
    }

    /** IAM-13. */
    public St reported() {
        return segment.text(13);
    }

    /** IAM-14. */
    public Xpn reportedBy() {
        return new Xpn(segment.first(14));
    }

    /** IAM-15, table 0063. */
    public Cwe relationship() {
        return new Cwe(segment.first(15));
    }

    /** IAM-17, table 0438. */
    public Cwe status() {
        return new Cwe(segment.first(17));
    }
}

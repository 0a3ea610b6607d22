package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** RXA, administration (HL7 v2.5.1, 4.14.7). */
public record Rxa(Segment segment) {
    /** RXA-3. */
    public St start() {
        return segment.text(3);
    }

    /** RXA-4. */
    public St end() {
        return segment.text(4);
    }

    /** RXA-5, table 0292. */
    public Cwe vaccine() {
        return new Cwe(segment.first(5));
    }

    /** RXA-6. */
    public St amount() {
        return segment.text(6);
    }

    /** RXA-7. */
    public Cwe unit() {
        return new Cwe(segment.first(7));
    }

    /** RXA-9: where the knowledge comes from, and notes. */
    public List<Cwe> notes() {
        return Repeated.all(segment, 9).stream().map(Cwe::new).toList();
    }

    /** RXA-10. */
    public List<Xcn> givenBy() {
        return Repeated.all(segment, 10).stream().map(Xcn::new).toList();
    }

    /** RXA-11 (LA2, read as PL) or RXA-27. */
    public Pl location() {
        return new Pl(segment.first(segment.raw(27).isEmpty() ? 11 : 27));
    }

    /** RXA-15. */
    public St lot() {
        return segment.text(15);
    }

    /** RXA-16. */
    public St expires() {
        return segment.text(16);
    }

    /** RXA-17, table 0227. */
    public Cwe manufacturer() {
        return new Cwe(segment.first(17));
    }

    /** RXA-18. */
    public Cwe refusal() {
        return new Cwe(segment.first(18));
    }

    /** RXA-19. */
    public List<Cwe> indications() {
        return Repeated.all(segment, 19).stream().map(Cwe::new).toList();
    }

    /** RXA-20, table 0322. */
    public St completion() {
        return segment.text(20);
    }

    /** RXA-21, table 0323. */
    public St action() {
        return segment.text(21);
    }

    /** RXA-22. */
    public St entered() {
        return segment.text(22);
    }
}

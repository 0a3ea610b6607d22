package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xad;
import se.brygga.translation.hl7v2.datatype.Xpn;
import se.brygga.translation.hl7v2.datatype.Xtn;

/** NK1, next of kin (HL7 v2.5.1, 3.4.5). */
public record Nk1(Segment segment) {
    /** NK1-2. */
    public List<Xpn> names() {
        return segment.all(2).stream().map(Xpn::new).toList();
    }

    /** NK1-3, table 0063. */
    public Cwe relationship() {
        return new Cwe(segment.first(3));
    }

    /** NK1-4. */
    public List<Xad> addresses() {
        return segment.all(4).stream().map(Xad::new).toList();
    }

    /** NK1-5. */
    public List<Xtn> phonesHome() {
        return segment.all(5).stream().map(Xtn::new).toList();
    }

    /** NK1-6. */
    public List<Xtn> phonesWork() {
        return segment.all(6).stream().map(Xtn::new).toList();
    }

    /** NK1-7, table 0131. */
    public Cwe contactRole() {
        return new Cwe(segment.first(7));
    }

    /** NK1-8. */
    public St start() {
        return segment.text(8);
    }

    /** NK1-9. */
    public St end() {
        return segment.text(9);
    }

    /** NK1-12. */
    public List<Cx> employeeNumbers() {
        return segment.all(12).stream().map(Cx::new).toList();
    }

    /** NK1-15, table 0001. */
    public St gender() {
        return segment.text(15);
    }

    /** NK1-16. */
    public St birth() {
        return segment.text(16);
    }

    /** NK1-20, table 0296. */
    public Cwe language() {
        return new Cwe(segment.first(20));
    }

    /** NK1-33. */
    public List<Cx> identifiers() {
        return segment.all(33).stream().map(Cx::new).toList();
    }

    /** NK1-40, from v2.7. */
    public List<Xtn> telecoms() {
        return segment.all(40).stream().map(Xtn::new).toList();
    }
}

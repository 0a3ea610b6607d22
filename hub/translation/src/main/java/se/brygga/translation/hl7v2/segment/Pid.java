package se.brygga.translation.hl7v2.segment;

import java.util.List;
import java.util.stream.Stream;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xad;
import se.brygga.translation.hl7v2.datatype.Xpn;
import se.brygga.translation.hl7v2.datatype.Xtn;

/** PID, patient identification (HL7 v2.5.1, 3.4.2). */
public record Pid(Segment segment) {
    /** PID-3. */
    public List<Cx> identifiers() {
        return segment.all(3).stream().map(Cx::new).toList();
    }

    /** PID-2, PID-4 and PID-19: older places for identifiers. */
    public List<Cx> otherIdentifiers() {
        return Stream.of(2, 4, 19)
                .flatMap(field -> segment.all(field).stream())
                .map(Cx::new)
                .toList();
    }

    /** PID-5. */
    public List<Xpn> names() {
        return segment.all(5).stream().map(Xpn::new).toList();
    }

    /** PID-7. */
    public St birth() {
        return segment.text(7);
    }

    /** PID-8, table 0001. */
    public St gender() {
        return segment.text(8);
    }

    /** PID-9. */
    public List<Xpn> aliases() {
        return segment.all(9).stream().map(Xpn::new).toList();
    }

    /** PID-11. */
    public List<Xad> addresses() {
        return segment.all(11).stream().map(Xad::new).toList();
    }

    /** PID-13. */
    public List<Xtn> phonesHome() {
        return segment.all(13).stream().map(Xtn::new).toList();
    }

    /** PID-14. */
    public List<Xtn> phonesWork() {
        return segment.all(14).stream().map(Xtn::new).toList();
    }

    /** PID-40, from v2.7. */
    public List<Xtn> telecoms() {
        return segment.all(40).stream().map(Xtn::new).toList();
    }

    /** PID-15, table 0296. */
    public Cwe language() {
        return new Cwe(segment.first(15));
    }

    /** PID-16, table 0002. */
    public Cwe maritalStatus() {
        return new Cwe(segment.first(16));
    }

    /** PID-29. */
    public St deathTime() {
        return segment.text(29);
    }

    /** PID-30, table 0136. */
    public St deathIndicator() {
        return segment.text(30);
    }

    /** PID-12. */
    public St county() {
        return segment.text(12);
    }

    /** PID-18. */
    public Cx account() {
        return new Cx(segment.first(18));
    }

    /** PID-24, table 0136. */
    public St multipleBirth() {
        return segment.text(24);
    }

    /** PID-25. */
    public St birthOrder() {
        return segment.text(25);
    }

    /** PID-26, table 0171. */
    public List<Cwe> citizenships() {
        return segment.all(26).stream().map(Cwe::new).toList();
    }

    /** PID-33. */
    public St updated() {
        return segment.text(33);
    }

    /** PID-34. */
    public Hd updatedBy() {
        return Hd.whole(segment.first(34));
    }
}

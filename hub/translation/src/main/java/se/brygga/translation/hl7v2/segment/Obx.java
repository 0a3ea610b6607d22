package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** OBX, observation or result (HL7 v2.5.1, 7.4.2). */
public record Obx(Segment segment) {
    /** OBX-1. */
    public St setId() {
        return segment.text(1);
    }

    /** OBX-2, table 0125. */
    public St valueType() {
        return segment.text(2);
    }

    /** OBX-3. */
    public Repetition code() {
        return segment.first(3);
    }

    /** OBX-4. */
    public St subId() {
        return segment.text(4);
    }

    /** OBX-5. */
    public List<Repetition> values() {
        return segment.all(5);
    }

    /** OBX-6. */
    public Repetition unit() {
        return segment.first(6);
    }

    /** OBX-7. */
    public Repetition range() {
        return segment.first(7);
    }

    /** OBX-8, table 0078. */
    public List<Repetition> interpretations() {
        return segment.all(8);
    }

    /** OBX-11, table 0085. */
    public St status() {
        return segment.text(11);
    }

    /** OBX-14. */
    public St observed() {
        return segment.text(14);
    }

    /** OBX-15. */
    public Repetition producer() {
        return segment.first(15);
    }

    /** OBX-16. */
    public List<Xcn> observers() {
        return segment.all(16).stream().map(Xcn::new).toList();
    }

    /** OBX-17. */
    public List<Repetition> methods() {
        return segment.all(17);
    }

    /** OBX-18. */
    public List<Ei> devices() {
        return segment.all(18).stream().map(Ei::of).toList();
    }

    /** OBX-19. */
    public St analysed() {
        return segment.text(19);
    }

    /** OBX-20. */
    public List<Repetition> sites() {
        return segment.all(20);
    }

    /** OBX-21. */
    public Ei instance() {
        return Ei.of(segment.first(21));
    }

    /** OBX-23, XON. */
    public Repetition organization() {
        return segment.first(23);
    }
}

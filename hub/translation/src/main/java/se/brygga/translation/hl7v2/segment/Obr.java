package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** OBR, observation request, which heads both orders and results (HL7 v2.5.1, 4.5.3). */
public record Obr(Segment segment) {
    /** OBR-1. */
    public St setId() {
        return segment.text(1);
    }

    /** OBR-2. */
    public Ei placerNumber() {
        return Ei.of(segment.first(2));
    }

    /** OBR-3. */
    public Ei fillerNumber() {
        return Ei.of(segment.first(3));
    }

    /** OBR-4. */
    public Repetition service() {
        return segment.first(4);
    }

    /** OBR-5, table 0485. */
    public St priority() {
        return segment.text(5);
    }

    /** OBR-6. */
    public St requested() {
        return segment.text(6);
    }

    /** OBR-7. */
    public St observedFrom() {
        return segment.text(7);
    }

    /** OBR-8. */
    public St observedTo() {
        return segment.text(8);
    }

    /** OBR-9, CQ. */
    public Repetition volume() {
        return segment.first(9);
    }

    /** OBR-10. */
    public List<Xcn> collectors() {
        return segment.all(10).stream().map(Xcn::new).toList();
    }

    /** OBR-13. */
    public Repetition clinicalInformation() {
        return segment.first(13);
    }

    /** OBR-14. */
    public St received() {
        return segment.text(14);
    }

    /** OBR-15, SPS. */
    public Repetition specimen() {
        return segment.first(15);
    }

    /** OBR-16. */
    public List<Xcn> orderedBy() {
        return segment.all(16).stream().map(Xcn::new).toList();
    }

    /** OBR-22. */
    public St reported() {
        return segment.text(22);
    }

    /** OBR-24, table 0074. */
    public Repetition section() {
        return segment.first(24);
    }

    /** OBR-25, table 0123. */
    public St status() {
        return segment.text(25);
    }

    /** OBR-26, PRL. */
    public Repetition parentResult() {
        return segment.first(26);
    }

    /** OBR-27, TQ. */
    public Repetition timing() {
        return segment.first(27);
    }

    /** OBR-29, EIP. */
    public Repetition parent() {
        return segment.first(29);
    }

    /** OBR-31. */
    public List<Repetition> reasons() {
        return segment.all(31);
    }

    /** OBR-32, NDL. */
    public Repetition principalInterpreter() {
        return segment.first(32);
    }

    /** OBR-33, NDL. */
    public List<Repetition> assistants() {
        return segment.all(33);
    }

    /** OBR-34, NDL. */
    public List<Repetition> technicians() {
        return segment.all(34);
    }

    /** OBR-39. */
    public List<Repetition> collectorsComment() {
        return segment.all(39);
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** TXA, transcription document header (HL7 v2.5.1, 9.6.1). */
public record Txa(Segment segment) {
    /** TXA-1. */
    public St setId() {
        return segment.text(1);
    }

    /** TXA-2, table 0270. */
    public Repetition type() {
        return segment.first(2);
    }

    /** TXA-3, table 0191. */
    public St presentation() {
        return segment.text(3);
    }

    /** TXA-4. */
    public St activity() {
        return segment.text(4);
    }

    /** TXA-5. */
    public List<Xcn> providers() {
        return segment.all(5).stream().map(Xcn::new).toList();
    }

    /** TXA-6. */
    public St originated() {
        return segment.text(6);
    }

    /** TXA-7. */
    public St transcribed() {
        return segment.text(7);
    }

    /** TXA-8. */
    public List<Repetition> edited() {
        return segment.all(8);
    }

    /** TXA-9. */
    public List<Xcn> authors() {
        return segment.all(9).stream().map(Xcn::new).toList();
    }

    /** TXA-10. */
    public List<Xcn> authenticators() {
        return segment.all(10).stream().map(Xcn::new).toList();
    }

    /** TXA-12. */
    public Ei number() {
        return Ei.of(segment.first(12));
    }

    /** TXA-13. */
    public Ei parent() {
        return Ei.of(segment.first(13));
    }

    /** TXA-14. */
    public List<Ei> placerNumbers() {
        return segment.all(14).stream().map(Ei::of).toList();
    }

    /** TXA-15. */
    public Ei fillerNumber() {
        return Ei.of(segment.first(15));
    }

    /** TXA-16. */
    public St fileName() {
        return segment.text(16);
    }

    /** TXA-17, table 0271. */
    public St completion() {
        return segment.text(17);
    }

    /** TXA-18, table 0272. */
    public St confidentiality() {
        return segment.text(18);
    }

    /** TXA-19, table 0273. */
    public St availability() {
        return segment.text(19);
    }

    /** TXA-22, PPN. */
    public List<Xcn> authenticated() {
        return segment.all(22).stream().map(Xcn::new).toList();
    }

    /** TXA-25. */
    public St title() {
        return segment.text(25);
    }
}

package se.brygga.translation.hl7v2.segment;

import java.util.List;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;

/** SPM, specimen (HL7 v2.5.1, 7.4.3). */
public record Spm(Segment segment) {
    /** SPM-1. */
    public St setId() {
        return segment.text(1);
    }

    /** SPM-2, EIP. */
    public Repetition number() {
        return segment.first(2);
    }

    /** SPM-3, EIP. */
    public List<Repetition> parents() {
        return segment.all(3);
    }

    /** SPM-4, table 0487. */
    public Repetition type() {
        return segment.first(4);
    }

    /** SPM-6, table 0371. */
    public List<Repetition> additives() {
        return segment.all(6);
    }

    /** SPM-7, table 0488. */
    public Repetition method() {
        return segment.first(7);
    }

    /** SPM-8. */
    public Repetition site() {
        return segment.first(8);
    }

    /** SPM-12, CQ. */
    public Repetition amount() {
        return segment.first(12);
    }

    /** SPM-14. */
    public List<Repetition> descriptions() {
        return segment.all(14);
    }

    /** SPM-17, DR. */
    public Repetition collected() {
        return segment.first(17);
    }

    /** SPM-18. */
    public St received() {
        return segment.text(18);
    }

    /** SPM-20. */
    public St available() {
        return segment.text(20);
    }

    /** SPM-21, table 0490. */
    public List<Repetition> rejections() {
        return segment.all(21);
    }

    /** SPM-24, table 0493. */
    public List<Repetition> conditions() {
        return segment.all(24);
    }

    /** SPM-27. */
    public Repetition container() {
        return segment.first(27);
    }

    /** SPM-30, CX. */
    public List<Repetition> accession() {
        return segment.all(30);
    }
}

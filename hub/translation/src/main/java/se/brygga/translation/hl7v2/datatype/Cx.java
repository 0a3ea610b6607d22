package se.brygga.translation.hl7v2.datatype;

/** CX, extended composite id (HL7 v2.5.1, 2.A.14). */
public record Cx(Repetition at) {

    /** CX.1. */
    public St id() {
        return at.get(1);
    }

    /** CX.4. */
    public Hd assigningAuthority() {
        return Hd.in(at, 4);
    }

    /** CX.5, table 0203. */
    public St typeCode() {
        return at.get(5);
    }

    /** CX.7. */
    public St effective() {
        return at.get(7);
    }

    /** CX.8. */
    public St expires() {
        return at.get(8);
    }
}

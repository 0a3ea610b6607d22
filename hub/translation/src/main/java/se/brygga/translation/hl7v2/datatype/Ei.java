package se.brygga.translation.hl7v2.datatype;

/** EI, entity identifier (HL7 v2.5.1, 2.A.28). */
public record Ei(Repetition at) {

    /** EI.1. */
    public St id() {
        return at.get(1);
    }

    /** EI.2 to EI.4: who gives out the id. */
    public Hd authority() {
        return new Hd(at.get(2), at.get(3), at.get(4));
    }
}

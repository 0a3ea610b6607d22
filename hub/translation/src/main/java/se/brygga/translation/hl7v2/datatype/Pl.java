package se.brygga.translation.hl7v2.datatype;

/** PL, person location (HL7 v2.5.1, 2.A.53). */
public record Pl(Repetition at) {

    /** PL.1, ward or clinic. */
    public St pointOfCare() {
        return at.get(1);
    }

    /** PL.2. */
    public St room() {
        return at.get(2);
    }

    /** PL.3. */
    public St bed() {
        return at.get(3);
    }

    /** PL.4. */
    public Hd facility() {
        return Hd.in(at, 4);
    }

    /** PL.7. */
    public St building() {
        return at.get(7);
    }

    /** PL.9. */
    public St description() {
        return at.get(9);
    }
}

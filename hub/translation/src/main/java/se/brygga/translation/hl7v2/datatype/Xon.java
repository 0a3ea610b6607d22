package se.brygga.translation.hl7v2.datatype;

/** XON, extended name and id of an organization (HL7 v2.5.1, 2.A.87). */
public record Xon(Repetition at) {

    /** XON.1. */
    public St name() {
        return at.get(1);
    }

    /** XON.3, in older versions. */
    public St number() {
        return at.get(3);
    }

    /** XON.6. */
    public Hd assigningAuthority() {
        return Hd.in(at, 6);
    }

    /** XON.7, table 0203. */
    public St typeCode() {
        return at.get(7);
    }

    /** XON.10. */
    public St id() {
        return at.get(10);
    }
}

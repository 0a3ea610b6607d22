package se.brygga.translation.hl7v2.datatype;

/** XCN, extended id and name of a person, mostly of staff (HL7 v2.5.1, 2.A.86). */
public record Xcn(Repetition at) {

    /** XCN.1. */
    public St id() {
        return at.get(1);
    }

    /** XCN.2.1. */
    public St family() {
        return at.get(2);
    }

    /** XCN.3. */
    public St given() {
        return at.get(3);
    }

    /** XCN.6. */
    public St prefix() {
        return at.get(6);
    }

    /** XCN.9. */
    public Hd assigningAuthority() {
        return Hd.in(at, 9);
    }

    /** XCN.4. */
    public St furtherGiven() {
        return at.get(4);
    }

    /** XCN.5. */
    public St suffix() {
        return at.get(5);
    }

    /** XCN.13, table 0203. */
    public St typeCode() {
        return at.get(13);
    }
}

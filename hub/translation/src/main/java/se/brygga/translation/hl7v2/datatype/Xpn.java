package se.brygga.translation.hl7v2.datatype;

/** XPN, extended person name (HL7 v2.5.1, 2.A.88). */
public record Xpn(Repetition at) {

    /** XPN.1.1. */
    public St family() {
        return at.get(1);
    }

    /** XPN.2. */
    public St given() {
        return at.get(2);
    }

    /** XPN.3. */
    public St furtherGiven() {
        return at.get(3);
    }

    /** XPN.4. */
    public St suffix() {
        return at.get(4);
    }

    /** XPN.5. */
    public St prefix() {
        return at.get(5);
    }

    /** XPN.7, table 0200. */
    public St typeCode() {
        return at.get(7);
    }

    /** XPN.1, by its subcomponent: 2 own prefix, 3 own name, 4 partner's prefix, 5 partner's name. */
    public St familyPart(int subcomponent) {
        return at.get(1, subcomponent);
    }

    /** XPN.6. */
    public St degree() {
        return at.get(6);
    }

    /** XPN.12. */
    public St effective() {
        return at.get(12);
    }

    /** XPN.13. */
    public St expires() {
        return at.get(13);
    }

    /** XPN.14. */
    public St professionalSuffix() {
        return at.get(14);
    }
}

package se.brygga.translation.hl7v2.datatype;

/** XAD, extended address (HL7 v2.5.1, 2.A.85). */
public record Xad(Repetition at) {

    /** XAD.1.1. */
    public St street() {
        return at.get(1);
    }

    /** XAD.2. */
    public St otherDesignation() {
        return at.get(2);
    }

    /** XAD.3. */
    public St city() {
        return at.get(3);
    }

    /** XAD.4. */
    public St state() {
        return at.get(4);
    }

    /** XAD.5. */
    public St postalCode() {
        return at.get(5);
    }

    /** XAD.6. */
    public St country() {
        return at.get(6);
    }

    /** XAD.7, table 0190. */
    public St type() {
        return at.get(7);
    }

    /** XAD.9: in Sweden the code of county, municipality and parish (LKF). */
    public St countyParish() {
        return at.get(9);
    }

    /** XAD.1.2. */
    public St streetName() {
        return at.get(1, 2);
    }

    /** XAD.1.3. */
    public St dwellingNumber() {
        return at.get(1, 3);
    }

    /** XAD.10. */
    public St censusTract() {
        return at.get(10);
    }

    /** XAD.13. */
    public St effective() {
        return at.get(13);
    }

    /** XAD.14. */
    public St expires() {
        return at.get(14);
    }
}

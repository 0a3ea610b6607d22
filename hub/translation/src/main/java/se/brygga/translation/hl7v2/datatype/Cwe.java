package se.brygga.translation.hl7v2.datatype;

/** CWE, coded with exceptions (HL7 v2.5.1, 2.A.13); also reads IS, ID and CE, which are its beginning. */
public record Cwe(Repetition at) {

    /** CWE.1. */
    public St code() {
        return at.get(1);
    }

    /** CWE.2. */
    public St text() {
        return at.get(2);
    }

    /** CWE.3. */
    public St system() {
        return at.get(3);
    }

    /** CWE.4. */
    public St alternateCode() {
        return at.get(4);
    }

    /** CWE.5. */
    public St alternateText() {
        return at.get(5);
    }

    /** CWE.6. */
    public St alternateSystem() {
        return at.get(6);
    }

    /** CWE.7. */
    public St version() {
        return at.get(7);
    }

    /** CWE.8. */
    public St alternateVersion() {
        return at.get(8);
    }

    /** CWE.9. */
    public St original() {
        return at.get(9);
    }
}

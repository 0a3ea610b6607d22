package se.brygga.translation.hl7v2.datatype;

/** XTN, extended telecommunication number (HL7 v2.5.1, 2.A.89). */
public record Xtn(Repetition at) {

    /** XTN.1, the number in one piece; older versions. */
    public St number() {
        return at.get(1);
    }

    /** XTN.2, table 0201. */
    public St use() {
        return at.get(2);
    }

    /** XTN.3, table 0202. */
    public St equipment() {
        return at.get(3);
    }

    /** XTN.4: e-mail and other addresses. */
    public St address() {
        return at.get(4);
    }

    /** XTN.5 to XTN.8: country, area, local number and extension, by their component. */
    public St part(int component) {
        return at.get(component);
    }

    /** XTN.12, the number in one piece; newer versions. */
    public St unformatted() {
        return at.get(12);
    }

    /** XTN.13. */
    public St effective() {
        return at.get(13);
    }

    /** XTN.14. */
    public St expires() {
        return at.get(14);
    }

    /** XTN.18, from v2.6. */
    public St preference() {
        return at.get(18);
    }
}

package se.brygga.translation.hl7v2.datatype;

/** HD, hierarchic designator: who gives out ids (HL7 v2.5.1, 2.A.33); also the facility of a location. */
public record Hd(St namespace, St universalId, St universalIdType) {

    /** Returns the HD in a component. */
    static Hd in(Repetition at, int component) {
        return new Hd(at.get(component, 1), at.get(component, 2), at.get(component, 3));
    }

    /** Returns the HD that is a field of its own. */
    public static Hd whole(Repetition at) {
        return new Hd(at.get(1), at.get(2), at.get(3));
    }

    /** Returns the id that names the authority: the universal one, else the sender's own name; empty if neither is there. */
    public St id() {
        return universalId.present() ? universalId : namespace;
    }
}

package se.brygga.translation.hl7v2.datatype;

import java.util.List;

/**
 * EI, entity identifier (HL7 v2.5.1, 2.A.28).
 *
 * @param id EI.1
 * @param authority EI.2 to EI.4: who gives out the id
 */
public record Ei(St id, Hd authority) {

    /** Reads a field. */
    public static Ei of(Repetition at) {
        return new Ei(at.get(1), new Hd(at.get(2), at.get(3), at.get(4)));
    }

    /** Reads one that is spelled as subcomponents of a component, as in EIP. */
    public static Ei in(Repetition at, int component) {
        return new Ei(at.get(component, 1), new Hd(at.get(component, 2), at.get(component, 3), at.get(component, 4)));
    }

    /** Reads the number and the authority of CX. */
    public static Ei of(Cx cx) {
        return new Ei(cx.id(), cx.assigningAuthority());
    }

    /** Returns the components, empty ones too. */
    public List<St> parts() {
        return List.of(id, authority.namespace(), authority.universalId(), authority.universalIdType());
    }

    /** Returns true if another names the same with the same words. */
    public boolean says(Ei other) {
        return texts().equals(other.texts());
    }

    private List<String> texts() {
        return parts().stream().map(St::orEmpty).toList();
    }
}

package se.brygga.translation.hl7v2.element;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** Translates XCN to a reference by id and name: staff has no resource of its own here. */
public final class XcnToReference {

    private XcnToReference() {}

    /** Translates a member of staff; empty if neither id nor name is there. {@code target} is the path of the reference. */
    public static Reference translate(Xcn xcn, Transfer transfer, String target) {
        var reference = new Reference();
        if (xcn.id().present()) {
            String identifier = target + ".identifier";
            reference.setIdentifier(
                    StaffId.translate(new Ei(xcn.id(), xcn.assigningAuthority()), transfer, identifier));
            transfer.to(xcn.typeCode(), identifier + ".type", code -> reference
                    .getIdentifier()
                    .getType()
                    .addCoding()
                    .setSystem(CxToIdentifier.TYPES)
                    .setCode(code));
        }
        String name = name(
                List.of(xcn.prefix(), xcn.given(), xcn.furtherGiven(), xcn.family(), xcn.suffix()),
                transfer,
                target + ".display");
        return name.isEmpty() ? reference : reference.setDisplay(name);
    }

    /** Returns the parts of a name as people read them; empty if there are none. */
    public static String name(List<St> parts, Transfer transfer, String target) {
        var name = new StringBuilder();
        for (St part : parts) {
            transfer.to(
                    part, target, text -> name.append(name.isEmpty() ? "" : " ").append(text));
        }
        return name.toString();
    }
}

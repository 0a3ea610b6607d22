package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xon;

/** Translates XON to a reference by id and name (HL7 v2-to-FHIR, data type XON). */
public final class XonToReference {

    private XonToReference() {}

    /** Translates an organization; empty if neither id nor name is there. {@code target} is the path of the reference. */
    public static Reference translate(Xon xon, Transfer transfer, String target) {
        var reference = new Reference();
        St id = xon.id().present() ? xon.id() : xon.number();
        if (id.present()) {
            String identifier = target + ".identifier";
            reference.setIdentifier(StaffId.translate(new Ei(id, xon.assigningAuthority()), transfer, identifier));
            transfer.to(xon.typeCode(), identifier + ".type", code -> reference
                    .getIdentifier()
                    .getType()
                    .addCoding()
                    .setSystem(CxToIdentifier.TYPES)
                    .setCode(code));
        }
        transfer.to(xon.name(), target + ".display", reference::setDisplay);
        return reference;
    }
}

package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Reference;
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
            reference.setIdentifier(StaffId.translate(id, xon.assigningAuthority(), transfer, target + ".identifier"));
        }
        transfer.to(xon.name(), target + ".display", reference::setDisplay);
        return reference;
    }
}

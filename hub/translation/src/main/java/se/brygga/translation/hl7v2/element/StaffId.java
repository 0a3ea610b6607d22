package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates the id of staff, a unit or an organization: without an authority mostly an HSA-id (domain.md 3). */
final class StaffId {

    private StaffId() {}

    /** Translates an id that is there. */
    static Identifier translate(St id, Hd authority, Transfer transfer, String target) {
        Identifier identifier = EiToIdentifier.translate(id, authority, transfer, target);
        if (!identifier.hasSystem() && Canonical.isHsaId(id.value())) {
            identifier.setSystem(Canonical.HSA_ID);
        }
        return identifier;
    }
}

package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Ei;

/** Translates the id of staff, a unit or an organization: without an authority mostly an HSA-id (domain.md 3). */
public final class StaffId {

    private StaffId() {}

    /** Translates an id that is there. */
    public static Identifier translate(Ei id, Transfer transfer, String target) {
        Identifier identifier = EiToIdentifier.translate(id, transfer, target);
        if (!identifier.hasSystem() && Canonical.isHsaId(id.id().value())) {
            identifier.setSystem(Canonical.HSA_ID);
        }
        return identifier;
    }
}

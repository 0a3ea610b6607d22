package se.brygga.coordination.casework;

import java.util.Optional;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** References that name a body by its HSA-id (FHIR R4, Reference.identifier). */
public final class UnitReference {

    private UnitReference() {}

    /** Returns the HSA-id in a reference; empty if it has none. */
    public static Optional<String> hsaId(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        return Optional.ofNullable(identifier.getValue()).filter(id -> Canonical.HSA_ID.equals(identifier.getSystem()));
    }

    /** Returns a reference to a body. */
    public static Reference to(String hsaId) {
        var reference = new Reference().setType("Organization");
        reference.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return reference;
    }
}

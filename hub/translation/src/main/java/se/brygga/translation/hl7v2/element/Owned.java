package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/** Gives a resource its id and its owner (messages.md, house.md: deterministic ids; domain.md 10: meta.source). */
public final class Owned {

    private Owned() {}

    /** Returns the resource with the id that follows from its business identifier within the custodian. */
    public static <T extends Resource> T named(String businessId, T resource, Transfer transfer) {
        resource.setId(transfer.source().resourceId(resource.fhirType(), businessId));
        resource.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        return resource;
    }
}

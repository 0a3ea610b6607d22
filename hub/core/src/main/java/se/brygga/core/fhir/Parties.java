package se.brygga.core.fhir;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;

/** Whose a Task is: the bodies that it names as owner or requester (FHIR R4, Task.owner, Task.requester), by HSA-id. */
public final class Parties {

    private static final String ORGANIZATION = "Organization";

    private Parties() {}

    /** Returns the HSA-ids of owner and requester, as far as they are bodies that are named so. */
    public static Set<String> of(Task task) {
        Set<String> parties = new LinkedHashSet<>();
        add(parties, task.getOwner());
        add(parties, task.getRequester());
        return parties;
    }

    /** A body is named by identifier, or by an address: the directory's ids are HSA-ids. */
    private static void add(Set<String> parties, Reference reference) {
        if (Canonical.HSA_ID.equals(reference.getIdentifier().getSystem())
                && reference.getIdentifier().hasValue()) {
            parties.add(reference.getIdentifier().getValue());
        } else if (ORGANIZATION.equals(reference.getReferenceElement().getResourceType())) {
            parties.add(reference.getReferenceElement().getIdPart());
        }
    }
}

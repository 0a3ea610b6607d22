package se.brygga.access.masking;

import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes the copy of a permitted resource that may be sent (view.md 2.6; security.md 6, cases 36-39, 56). The resource itself is
 * never changed.
 *
 * <ul>
 *   <li>always: narrative goes, as it may tell what is blocked; contained resources of other persons go, and references to other
 *       persons
 *   <li>if foreign: names and identifiers of organisations and places go, but for the custodian's own, as they may tell a unit whose data are blocked
 *   <li>if protected: address, telecom, relatives, places, units, visit times, attachments and free words go, with the reason {@code
 *       masked}
 * </ul>
 *
 * @param family ids of the person and of everybody merged into it
 * @param foreign true if the reader's provider does not own the resource
 * @param isProtected true if the decision says masked
 */
public record Masking(Set<String> family, boolean foreign, boolean isProtected) {

    /** Returns a masked copy. */
    public Resource copy(Resource resource) {
        Resource copy = resource.copy();
        OtherPersons.remove(copy, family);
        Narratives.remove(copy);
        if (foreign) {
            Names.remove(copy);
        }
        if (isProtected) {
            Whereabouts.mask(copy);
        }
        return copy;
    }
}

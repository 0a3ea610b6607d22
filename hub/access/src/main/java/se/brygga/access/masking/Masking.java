package se.brygga.access.masking;

import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Resource;

/**
 * Makes the copy of a permitted resource that may be sent (view.md 2.6; security.md 6, cases 36-39, 56). The resource itself is
 * never changed.
 *
 * <ul>
 *   <li>always: narrative goes, as it may tell what is blocked; contained resources of other persons go, and references to other
 *       persons
 *   <li>if foreign: names and identifiers of organisations and places go, but for the custodian's own, as they may tell a unit whose data are blocked; who takes part in a joint plan or a
 *       team is told, but for those that may not be named
 *   <li>if protected: address, telecom, relatives, places, units, visit times, attachments and free words go, with the reason {@code
 *       masked}
 * </ul>
 *
 * @param family ids of the person and of everybody merged into it
 * @param foreign true if the reader's provider does not own the resource
 * @param isProtected true if the decision says masked
 * @param nameable true for the HSA-id of each body of which it may be told that it takes part
 */
public record Masking(Set<String> family, boolean foreign, boolean isProtected, Predicate<String> nameable) {

    /** Returns a masked copy. */
    public Resource copy(Resource resource) {
        Resource copy = resource.copy();
        OtherPersons.remove(copy, family);
        Narratives.remove(copy);
        if (foreign) {
            Names.remove(copy, nameable);
        }
        if (isProtected) {
            Whereabouts.mask(copy);
        }
        return copy;
    }
}

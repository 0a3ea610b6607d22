package se.brygga.core.record;

import java.util.Set;

/**
 * Which of a unit's Tasks are wanted. A Task of which the record does not know the status or a single code beside it fits: whoever
 * asks looks closer.
 *
 * @param statuses wanted statuses (FHIR R4, Task.status); empty for all
 * @param codes wanted codes (FHIR R4, Task.code); empty for all
 */
public record Narrowing(Set<String> statuses, Set<String> codes) {

    /** All. */
    public static final Narrowing NONE = new Narrowing(Set.of(), Set.of());
}

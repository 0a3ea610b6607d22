package se.brygga.core.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/** What the record holds of a person and the cases about it (house.md, The record). */
public interface CaseRecord {

    /** Returns who the person was merged into at last, then everybody merged into that one, directly or not. */
    List<String> family(String person);

    /**
     * Returns the newest versions of the resources of a type about the person and everybody merged into it; they must not be
     * changed.
     */
    <R extends Resource> List<StoredResource> resources(String person, Class<R> type);

    /** Returns those of {@code types} of which the person, or anybody merged into it, has resources. */
    Set<String> typesHeld(String person, Collection<String> types);

    /** Returns the events of all stays of the person and of everybody merged into it, by stay, in no particular order. */
    Map<String, List<TrackedStayEvent>> stays(String person);

    /** Returns the acts of a case in the order of their numbers; their content must not be changed. */
    List<StoredAct> acts(String caseId);
}

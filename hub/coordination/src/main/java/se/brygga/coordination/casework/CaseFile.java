package se.brygga.coordination.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/** What coordination may know of one person, as one transaction sees it; its own writes are in it. */
public interface CaseFile {

    /** Returns the id of the person, merges followed. */
    String person();

    /** Returns the moment for which everything is judged. */
    Instant now();

    /** Returns the directory. */
    Organisations organisations();

    /** Returns the hash for ids. */
    KeyedHash hash();

    /** Returns the newest versions of the person's resources of a type, of all custodians; they must not be changed. */
    <R extends Resource> List<StoredResource> resources(Class<R> type);

    /** Returns the events of the person's stays, by stay. */
    Map<String, List<TrackedStayEvent>> stays();

    /** Returns what has been accepted in a case, such as a joint plan, in the order of acceptance. */
    List<Act> acts(String caseId);

    /**
     * Returns true if a case was begun for somebody who is neither this person nor merged with it. Whoever names such a case has
     * the wrong case or the wrong person, and must neither learn from it nor write in it.
     */
    boolean isAnothers(String caseId);

    /**
     * Returns what follows from this file alone; a file that never changes computes it once for all who ask.
     *
     * @param what names it among all that is computed
     */
    default <T> T computed(Object what, Function<CaseFile, T> computing) {
        return computing.apply(this);
    }
}

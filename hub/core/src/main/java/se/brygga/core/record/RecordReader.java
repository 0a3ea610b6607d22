package se.brygga.core.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.core.identifier.PersonIdentifier;

/**
 * Reads the record before any decision on who may see it: only the door that decides ({@code app.reading}) may hold it.
 *
 * <p>Each call reads one unchanging state of the database. Throws {@link RecordUnavailable}.
 */
public interface RecordReader {

    /** Returns the id of the person with any of these identifiers, merges followed. */
    Optional<String> person(List<PersonIdentifier> identifiers);

    /** Returns all identifiers of the person and of everybody merged into it. */
    List<PersonIdentifier> identifiers(String person);

    /**
     * Returns what is held about a person, merges followed.
     *
     * @param types names of the resource types wanted beside Patient; empty for all
     */
    Optional<PersonFile> open(String person, Set<String> types);

    /** Returns the newest version of a resource. */
    Optional<RecordedResource> find(String type, String id);

    /** Returns all versions of a resource, the latest arrival first. */
    List<RecordedResource> history(String type, String id);

    /** Returns what was accepted in a case, such as a joint plan, in the order of acceptance. */
    List<StoredAct> acts(String caseId);

    /**
     * Returns newest versions of a type in whose lists a party stands ({@link se.brygga.core.fhir.Parties}), of any person, the latest
     * first; Tasks can be narrowed.
     */
    List<RecordedResource> ofUnit(String type, String unit, Narrowing wanted, int limit);

    /** Returns the latest that nobody has got of what a custodian's messages about a family have caused. */
    List<Undelivered> undelivered(List<String> family, String custodian);

    /**
     * Returns the ids of the persons to whom a list leads, each once, merges not followed.
     *
     * @param limit of persons for each type, those with the latest first
     */
    List<String> persons(PartyList list, int limit);
}

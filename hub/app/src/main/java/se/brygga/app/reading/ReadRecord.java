package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/**
 * The only door to what the record holds (security.md 3.1, layer 2): it decides on every resource, and what it returns is in the
 * audit log already. Throws {@link NotPermitted} where nothing of any person may be seen by this caller, and {@code
 * RecordUnavailable} if the record or the log cannot be reached: then nothing may be shown.
 */
public interface ReadRecord {

    /**
     * Returns what the caller may see of a person; empty if the record knows no such person. A relation that is missing is
     * {@link NotPermitted} for a known and for an unknown person alike.
     *
     * @param types resource types wanted beside Patient; empty for all
     */
    Optional<PersonView> open(Access access, String person, Set<String> types);

    /** Returns one resource; empty if it is absent or may not be seen, which look the same. */
    Optional<Permitted> read(Access access, String type, String id);

    /** Returns all versions of a resource, the latest first; empty if it may not be seen. For custodians' systems and auditors. */
    List<Permitted> history(Access access, String type, String id);

    /**
     * Returns the newest resources of a type that name the caller's own unit as owner or requester, of any person: its own tasks.
     * Throws {@link TooMany} rather than leave any out of those that are wanted.
     */
    List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted);

    /**
     * Returns the person with any of these identifiers, if the caller may see anything of it.
     */
    Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers);
}

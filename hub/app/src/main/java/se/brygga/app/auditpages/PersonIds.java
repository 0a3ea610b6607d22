package se.brygga.app.auditpages;

import java.util.List;
import java.util.Optional;
import se.brygga.core.identifier.PersonIdentifier;

/** Finds the ids under which the audit log knows a person; shows nothing else of the record. */
public interface PersonIds {

    /** Returns the id of the person with this identifier, merges followed. */
    Optional<String> find(PersonIdentifier identifier);

    /** Returns the person's id and those of everybody merged into it; empty if the record knows no such person. */
    List<String> family(String person);
}

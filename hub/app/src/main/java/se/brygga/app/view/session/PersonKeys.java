package se.brygga.app.view.session;

import java.util.List;
import se.brygga.core.identifier.PersonIdentifier;

/** Finds under which id the record keeps a person; shows nothing of the record. */
public interface PersonKeys {

    /**
     * Returns the id of the person with any of these identifiers, or the one it will have if the record knows none of them; throws
     * {@link se.brygga.app.refusal.Refused} with 422 if they are of more than one person.
     */
    String id(List<PersonIdentifier> identifiers);
}

package se.brygga.app.wiring;

import java.util.List;
import se.brygga.app.view.session.PersonKeys;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordReader;

/** Asks the record for a person's id and nothing more. */
record RecordPersonKeys(RecordReader reader, KeyedHash hash) implements PersonKeys {

    @Override
    public String id(List<PersonIdentifier> identifiers) {
        return reader.person(identifiers).orElseGet(() -> future(identifiers.get(0)));
    }

    /** As the record names a person of whom the first message comes: nobody can tell from it that none has come. */
    private String future(PersonIdentifier first) {
        return hash.id("person", first.system() + "|" + first.value());
    }
}

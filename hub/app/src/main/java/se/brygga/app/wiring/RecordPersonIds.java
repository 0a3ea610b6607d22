package se.brygga.app.wiring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.app.auditpages.PersonIds;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;

/** Asks the record for ids of persons and nothing more, so that the auditors' pages need not hold the record itself. */
record RecordPersonIds(RecordReader reader) implements PersonIds {

    @Override
    public Optional<String> find(PersonIdentifier identifier) {
        return reader.person(List.of(identifier));
    }

    @Override
    public List<String> family(String person) {
        return reader.open(person, Set.of("Patient")).map(PersonFile::family).orElse(List.of());
    }
}

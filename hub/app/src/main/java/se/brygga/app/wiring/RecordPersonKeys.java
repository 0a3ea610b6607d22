package se.brygga.app.wiring;

import java.util.List;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.session.PersonKeys;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordReader;

/** Asks the record for a person's id, by every identifier, and for nothing more. */
record RecordPersonKeys(RecordReader reader, KeyedHash hash) implements PersonKeys {

    @Override
    public String id(List<PersonIdentifier> identifiers) {
        List<String> persons = identifiers.stream()
                .flatMap(one -> reader.person(List.of(one)).stream())
                .distinct()
                .toList();
        if (persons.isEmpty()) {
            return future(identifiers.get(0));
        }
        if (persons.size() > 1 || contradicts(identifiers, reader.identifiers(persons.get(0)))) {
            throw Refused.unusable("PATIENT_TWO_NUMBERS", "The patient has the numbers of two persons");
        }
        return persons.get(0);
    }

    /** A number that the record does not know, of somebody who has another of that kind: it is another one whose card was reached. */
    private static boolean contradicts(List<PersonIdentifier> said, List<PersonIdentifier> known) {
        return said.stream()
                .filter(one -> IdentifierKind.of(one.system()).national())
                .filter(one -> !known.contains(one))
                .anyMatch(one -> known.stream().anyMatch(other -> other.system().equals(one.system())));
    }

    /** As the record names a person of whom the first message comes: nobody can tell from it that none has come. */
    private String future(PersonIdentifier first) {
        return hash.id("person", first.system() + "|" + first.value());
    }
}

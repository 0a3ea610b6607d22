package se.brygga.translation.fhirmessage.envelope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.Party.Id;

/** Reads who a Patient is; an identifier of an unknown authority counts as what it is, the Danish number first (domain.md 3). */
public final class Persons {

    private Persons() {}

    /**
     * Reads identifiers in their order.
     *
     * @param born Patient.birthDate; empty if the message has none
     * @param today reference for ages
     */
    public static List<ReadIdentifier> read(List<Id> identifiers, String born, Source source, LocalDate today) {
        String digits = born.isEmpty() ? null : born.replace("-", "");
        var reader =
                new IdentifierReader(source.identifiers(), source.localSystem(), source.custodian(), today, digits);
        List<ReadIdentifier> read = new ArrayList<>(identifiers.size());
        for (Id id : identifiers) {
            read.add(id.system().isEmpty() ? reader.readByForm("", id.value()) : reader.read(id.system(), id.value()));
        }
        return read;
    }

    /** Returns who it is, the strongest first; empty if nothing says it. */
    public static List<PersonIdentifier> strongestFirst(List<ReadIdentifier> read) {
        List<ReadIdentifier> ordered = read.stream()
                .sorted(Comparator.comparing(
                        one -> !MedCom.PERSON_NUMBER.equals(one.identifier().system())))
                .toList();
        return PersonIdentifiers.strongestFirst(ordered);
    }
}

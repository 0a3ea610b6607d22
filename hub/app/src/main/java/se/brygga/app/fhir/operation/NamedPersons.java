package se.brygga.app.fhir.operation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.time.SwedishTime;

/** Reads identifiers that a caller names a person by: exactly, by system and value, with aliases and check digits (domain.md 3). */
public final class NamedPersons {

    private static final String LOCAL = "urn:oid:1.2.752.129.2.1.2.1";

    private static final int WHOLE = 12;

    /** What leaves no doubt about who is meant. A century that had to be guessed does. */
    private static final Set<Doubt> CERTAIN = Set.of(Doubt.NONE, Doubt.PNR_PARTIAL_DATE, Doubt.PNR_WRONG_KIND);

    private final IdentifierSystems systems;

    /** Takes the alias table. */
    public NamedPersons(IdentifierSystems systems) {
        this.systems = systems;
    }

    /** Returns the identifiers in their canonical form; refuses with 422 if none can be used, or if they name two persons. */
    List<PersonIdentifier> read(List<Identifier> identifiers, Instant at) {
        // Local ids are exact as they stand: with the HSA-id of their source.
        var reader = new IdentifierReader(systems, LOCAL, "", SwedishTime.day(at), null);
        List<ReadIdentifier> read = identifiers.stream()
                .filter(one -> one.hasSystem() && one.hasValue())
                .filter(this::isWhole)
                .map(one -> reader.read(one.getSystem(), one.getValue().strip()))
                .filter(one -> CERTAIN.contains(one.doubt()))
                .toList();
        if (read.isEmpty()) {
            throw Refused.unusable(
                    "IDENTIFIER",
                    "Give an identifier with its system and its whole value, a personal number in 12 digits with a correct"
                            + " check digit. Names and dates of birth find nobody.");
        }
        if (PersonIdentifiers.areOfSeveralPersons(read)) {
            throw Refused.unusable("TWO_PERSONS", "The identifiers belong to more than one person. Give those of one.");
        }
        return PersonIdentifiers.strongestFirst(read);
    }

    /** A number without its century may be that of somebody a hundred years younger. */
    private boolean isWhole(Identifier identifier) {
        return !IdentifierKind.of(systems.canonical(identifier.getSystem())).national()
                || identifier.getValue().chars().filter(Character::isDigit).count() == WHOLE;
    }
}

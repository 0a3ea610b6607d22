package se.brygga.app.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.access.reader.Caller;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.time.SwedishTime;

/** Reads whom a source system means, as its messages are read (domain.md 3): an entry and a message name the same person. */
public final class OwnIdentifiers {

    /** The national system for local ids. */
    private static final String SHARED_LOCAL = "urn:oid:1.2.752.129.2.1.2.1";

    private static final String PLACE = "Consent.patient.identifier";

    private final Map<String, Source> sources;
    private final IdentifierSystems systems;
    private final Clock clock;

    /** Takes the connectors that receive, by id, and the alias table for those that only send. */
    public OwnIdentifiers(Map<String, Source> sources, IdentifierSystems systems, Clock clock) {
        this.sources = Map.copyOf(sources);
        this.systems = systems;
        this.clock = clock;
    }

    /** Returns the identifiers; refuses if they do not say for certain who it is. */
    List<PersonIdentifier> read(Caller caller, Identifier sent) {
        if (!sent.hasSystem() || !sent.hasValue()) {
            throw NotTaken.invalid(PLACE, "Name the person by an identifier with system and value");
        }
        ReadIdentifier read =
                reader(caller).read(sent.getSystem(), sent.getValue().strip());
        if (!read.doubt().mayIdentify()) {
            throw NotTaken.invalid(
                    PLACE + ".value",
                    read.doubt() + ": this cannot be anybody's number. Nothing may be hidden or shown by it");
        }
        return PersonIdentifiers.strongestFirst(List.of(read));
    }

    private IdentifierReader reader(Caller caller) {
        Source source = caller.ownConnector().map(sources::get).orElse(null);
        LocalDate today = SwedishTime.day(clock.instant());
        return source == null
                ? new IdentifierReader(systems, SHARED_LOCAL, caller.reader().provider(), today, null)
                : new IdentifierReader(source.identifiers(), source.localSystem(), source.custodian(), today, null);
    }
}

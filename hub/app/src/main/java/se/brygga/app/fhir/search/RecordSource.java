package se.brygga.app.fhir.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.allowed.Persons;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/** The shared record, through the only door there is to it. */
final class RecordSource implements Source {

    private final ReadRecord records;
    private final IdentifierSystems systems;

    RecordSource(ReadRecord records, IdentifierSystems systems) {
        this.records = records;
        this.systems = systems;
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        return records.read(access, type, id);
    }

    @Override
    public Found search(Access access, SearchQuery query) {
        if (query.allowed() == Allowed.PATIENT) {
            return found(records.find(access, identifiers(query)));
        }
        if (query.patient() != null) {
            return found(records.open(access, query.patient(), types(query)));
        }
        if (query.allowed().persons() != Persons.OWN_UNIT) {
            throw Refused.parameter(
                    query.allowed().type() + " is searched for one person: give the parameter patient.");
        }
        if (access.caller().reader() == null) {
            throw Refused.forbidden("ROLE_SCOPE", "Without a unit of its own, a caller names the patient.");
        }
        Narrowing wanted = new Narrowing(codes(query, "status"), codes(query, "code"));
        return new Found(records.ofOwnUnit(access, query.allowed().type(), wanted), Set.of());
    }

    /** The codes of which every hit has one; empty if the query is not as simple as that: its criteria are asked anyway. */
    private static Set<String> codes(SearchQuery query, String parameter) {
        List<String> values = query.values(parameter);
        if (values.size() != 1) {
            return Set.of();
        }
        List<TokenMatch> tokens = Matching.split(values.get(0), ',').stream()
                .map(TokenMatch::read)
                .toList();
        return tokens.stream().anyMatch(token -> token.code() == null)
                ? Set.of()
                : tokens.stream().map(TokenMatch::code).collect(Collectors.toSet());
    }

    private static Found found(Optional<PersonView> view) {
        return view.map(seen -> new Found(seen.resources(), seen.omissions())).orElse(Found.NOTHING);
    }

    private static Set<String> types(SearchQuery query) {
        Set<String> types = new HashSet<>(Set.of(query.allowed().type()));
        query.includes().forEach(path -> types.add(query.allowed().includes().get(path)));
        return types;
    }

    private List<PersonIdentifier> identifiers(SearchQuery query) {
        List<String> values = query.values("identifier");
        List<String> alternatives = values.isEmpty() ? List.of() : Matching.split(values.get(0), ',');
        if (values.size() != 1 || alternatives.size() != 1) {
            throw Refused.parameter("A patient is searched by one identifier: system|value.");
        }
        TokenMatch token = TokenMatch.read(values.get(0));
        if (token.code() == null || token.system() == null || token.system().isEmpty()) {
            throw Refused.parameter("A patient is searched by one identifier: system|value.");
        }
        return List.of(new PersonIdentifier(systems.canonical(token.system()), token.code()));
    }
}

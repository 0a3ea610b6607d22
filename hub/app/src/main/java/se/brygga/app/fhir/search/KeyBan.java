package se.brygga.app.fhir.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Side;
import se.brygga.app.fhir.allowed.Persons;
import se.brygga.app.refusal.Refused;

/**
 * Without one person, a care provider may not search on somebody having had social services' help (PDL 2:8).
 */
final class KeyBan {

    private static final Set<String> CODES = Set.of("SOL", "LSS");
    private static final List<String> SYSTEMS = List.of("/legal-basis", "/service-type", "/ksi");
    /** What a search of the own unit's tasks may ask for, and how the answer is to look. */
    private static final Set<String> KEYS = Set.of(
            "status",
            "owner",
            "requester",
            "code",
            "authored-on",
            "period",
            "_lastUpdated",
            "_sort",
            "_count",
            "_elements",
            "_summary");

    private static final Set<Persons> EVERYBODY = Set.of(Persons.ONE, Persons.OWN_UNIT);

    private KeyBan() {}

    /** Throws {@link Refused} if the search is of the banned kind. */
    static void check(Caller caller, SearchQuery query) {
        boolean care = caller.reader() != null && caller.reader().side() == Side.CARE;
        if (!care
                || query.patient() != null
                || !EVERYBODY.contains(query.allowed().persons())) {
            return;
        }
        boolean unlisted = query.allowed().persons() == Persons.OWN_UNIT
                && !KEYS.containsAll(query.parameters().keySet());
        boolean banned = unlisted
                || query.allowed().parameters().stream()
                        .filter(parameter -> parameter.type() == SearchParamType.TOKEN)
                        .flatMap(parameter -> query.values(parameter.name()).stream())
                        .flatMap(value -> Matching.split(value, ',').stream())
                        .anyMatch(KeyBan::isSocial);
        if (banned) {
            throw Refused.bad(
                    "SEARCH_KEY_BANNED",
                    "A care provider may not search for people by their social services (PDL 2:8). Name one patient.");
        }
    }

    private static boolean isSocial(String token) {
        List<String> parts = Matching.split(token, '|');
        String system = parts.size() > 1 ? parts.get(0) : "";
        return CODES.contains(parts.get(parts.size() - 1).toUpperCase(Locale.ROOT))
                || SYSTEMS.stream().anyMatch(system::endsWith);
    }
}

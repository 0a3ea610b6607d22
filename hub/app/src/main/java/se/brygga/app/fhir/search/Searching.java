package se.brygga.app.fhir.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.PersonNumbers;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.refusal.Refused;

/**
 * Searches one type: first what is permitted, then predicates, order, count and page on that alone, so that no answer tells of
 * what is hidden (security.md 3.1).
 */
public final class Searching {

    private final Sources sources;
    private final Paging paging;

    /** Takes where resources come from, and what leads from page to page. */
    public Searching(Sources sources, Paging paging) {
        this.sources = sources;
        this.paging = paging;
    }

    /** Returns one page of hits; throws {@link Refused} for what is not on the allow-list. */
    public Bundle search(Call call, Allowed allowed, Map<String, List<String>> parameters, boolean posted) {
        checkPersons(allowed, parameters, posted);
        Turn turn = paging.turn(call, allowed.type(), parameters);
        Access access = call.access(turn.isLater() ? Kind.PAGE : Kind.SEARCH, "search-type", 's');
        SearchQuery query = QueryReader.read(allowed, turn.parameters(), call.at(), paging.base());
        KeyBan.check(call.known(), query);
        return bundle(turn, query, sources.of(allowed).search(access, query));
    }

    private static void checkPersons(Allowed allowed, Map<String, List<String>> parameters, boolean posted) {
        boolean numbers = parameters.values().stream().flatMap(List::stream).anyMatch(PersonNumbers::in);
        if (allowed == Allowed.PATIENT ? !posted : numbers) {
            throw Refused.bad(
                    "PERSON_IN_URL",
                    "Identifiers of persons stand in no URL. Send POST Patient/_search with identifier=system|value in the"
                            + " body, and search with the id that it finds.");
        }
    }

    private static Bundle bundle(Turn turn, SearchQuery query, Found found) {
        List<Permitted> visible = Visible.of(query, found.resources());
        List<Permitted> hits = visible.stream()
                .filter(one -> one.shared().fhirType().equals(query.allowed().type()))
                .filter(query::holds)
                .toList();
        SearchBundle bundle = turn.bundle(hits.size(), told(query));
        List<Permitted> shown = turn.show(bundle, hits, query.order(), query.count());
        query.includes().forEach(path -> bundle.included(path, shown, visible));
        bundle.omissions(found.omissions());
        return bundle.done();
    }

    private static Map<String, List<String>> told(SearchQuery query) {
        Map<String, List<String>> told = new LinkedHashMap<>(query.parameters());
        if (query.allowed() == Allowed.PATIENT) {
            told.remove("identifier");
        }
        return told;
    }
}

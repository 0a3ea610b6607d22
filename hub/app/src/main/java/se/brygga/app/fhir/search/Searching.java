package se.brygga.app.fhir.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.refusal.Refused;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.PersonNumbers;
import se.brygga.app.fhir.request.Query;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;

/**
 * Searches one type: first what is permitted, then predicates, order, count and page on that alone, so that no answer tells of
 * what is hidden (security.md 3.1).
 */
public final class Searching {

    /** Names the next page. */
    public static final String PAGE = "_page";

    private static final Set<String> FORM = Set.of("_format", "_pretty", "_elements", "_summary");

    private final Sources sources;
    private final PageTokens tokens;
    private final String base;

    /** Takes the address of the API, without a slash at its end. */
    public Searching(Sources sources, PageTokens tokens, String base) {
        this.sources = sources;
        this.tokens = tokens;
        this.base = base;
    }

    /** Returns one page of hits; throws {@link Refused} for what is not on the allow-list. */
    public Bundle search(Call call, Allowed allowed, Map<String, List<String>> parameters, boolean posted) {
        checkPersons(allowed, parameters, posted);
        boolean next = parameters.containsKey(PAGE);
        Access access = call.access(next ? Kind.PAGE : Kind.SEARCH, "search-type", 's');
        Optional<PageTokens.Page> page = next ? Optional.of(page(call, allowed, parameters)) : Optional.empty();
        Map<String, List<String>> asked =
                page.map(known -> with(known, parameters)).orElse(parameters);
        SearchQuery query = QueryReader.read(allowed, asked, call.at());
        KeyBan.check(call.known(), query);
        Found found = sources.of(allowed).search(access, query);
        return bundle(call, query, found, page.map(PageTokens.Page::after));
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

    private PageTokens.Page page(Call call, Allowed allowed, Map<String, List<String>> parameters) {
        List<String> token = parameters.get(PAGE);
        if (token.size() != 1 || !parameters.keySet().stream().allMatch(n -> n.equals(PAGE) || FORM.contains(n))) {
            throw Refused.parameter("A link to a page is used as it is.");
        }
        PageTokens.Page page = tokens.open(call.known(), token.get(0), call.at());
        if (!page.type().equals(allowed.type())) {
            throw Refused.forbidden("PAGE_TOKEN", "This link to a page belongs to another type.");
        }
        return page;
    }

    private static Map<String, List<String>> with(PageTokens.Page page, Map<String, List<String>> form) {
        Map<String, List<String>> all = new LinkedHashMap<>(Query.read(page.query()));
        form.forEach((name, values) -> {
            if (!name.equals(PAGE)) {
                all.put(name, values);
            }
        });
        return all;
    }

    private Bundle bundle(Call call, SearchQuery query, Found found, Optional<SortOrder.Place> after) {
        Comparator<SortOrder.Place> order = query.order().comparator();
        List<Permitted> visible = Visible.of(query, found.resources());
        List<Permitted> hits = visible.stream()
                .filter(one -> one.shared().fhirType().equals(query.allowed().type()))
                .filter(query::holds)
                .sorted(Comparator.comparing(query.order()::place, order))
                .toList();
        List<Permitted> rest = hits.stream()
                .filter(hit -> after.isEmpty() || order.compare(query.order().place(hit), after.get()) > 0)
                .toList();
        List<Permitted> shown = rest.stream().limit(query.count()).toList();
        var bundle = new SearchBundle(base, hits.size());
        bundle.link("self", self(query));
        if (rest.size() > shown.size() && !shown.isEmpty()) {
            bundle.link("next", next(call, query, shown.get(shown.size() - 1)));
        }
        bundle.hits(shown);
        query.includes().forEach(path -> bundle.included(path, shown, visible));
        bundle.omissions(found.omissions());
        return bundle.done();
    }

    private String self(SearchQuery query) {
        Map<String, List<String>> told = new LinkedHashMap<>(query.parameters());
        if (query.allowed() == Allowed.PATIENT) {
            told.remove("identifier");
        }
        return base + "/" + query.allowed().type() + (told.isEmpty() ? "" : "?" + Query.write(told));
    }

    private String next(Call call, SearchQuery query, Permitted last) {
        Map<String, List<String>> sealed = new LinkedHashMap<>(query.parameters());
        Map<String, List<String>> open = new LinkedHashMap<>();
        FORM.forEach(name -> Optional.ofNullable(sealed.remove(name)).ifPresent(values -> open.put(name, values)));
        var page = new PageTokens.Page(
                query.allowed().type(), Query.write(sealed), query.order().place(last));
        open.put(PAGE, List.of(tokens.seal(call.known(), page, call.at())));
        return base + "/" + query.allowed().type() + "?" + Query.write(open);
    }
}

package se.brygga.app.fhir.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Query;
import se.brygga.app.refusal.Refused;

/** Leads from page to page of an answer; each page is asked for, decided and logged anew (security.md 5, page ids). */
public final class Paging {

    /** Names the next page. */
    public static final String PAGE = "_page";

    /** What stays open in a link, because it says nothing of what is sought. */
    private static final Set<String> FORM = Set.of("_format", "_pretty", "_elements", "_summary");

    private final PageTokens tokens;
    private final String base;

    /** Takes what seals links, and the address of the API, without a slash at its end. */
    public Paging(PageTokens tokens, String base) {
        this.tokens = tokens;
        this.base = base;
    }

    /** Returns the first page of what is asked for, or the page that a link names; throws {@link Refused} for a link of others. */
    public Turn turn(Call call, String path, Map<String, List<String>> parameters) {
        if (!parameters.containsKey(PAGE)) {
            return new Turn(this, call, new Turn.Asked(path, parameters, Map.of(), Optional.empty()));
        }
        List<String> token = parameters.get(PAGE);
        if (token.size() != 1 || !parameters.keySet().stream().allMatch(n -> n.equals(PAGE) || FORM.contains(n))) {
            throw Refused.parameter("A link to a page is used as it is.");
        }
        PageTokens.Page page = tokens.open(call.known(), token.get(0), call.at());
        if (!page.path().equals(path)) {
            throw Refused.forbidden("PAGE_TOKEN", "This link to a page belongs to something else.");
        }
        return new Turn(
                this, call, new Turn.Asked(path, asked(page, parameters), parameters, Optional.of(page.after())));
    }

    private static Map<String, List<String>> asked(PageTokens.Page page, Map<String, List<String>> form) {
        Map<String, List<String>> all = new LinkedHashMap<>(Query.read(page.query()));
        form.forEach((name, values) -> {
            if (!name.equals(PAGE)) {
                all.put(name, values);
            }
        });
        return all;
    }

    /** Returns the link to the page after a hit. */
    String next(Call call, Turn.Asked asked, Place last) {
        Map<String, List<String>> sealed = new LinkedHashMap<>(asked.parameters());
        Map<String, List<String>> open = new LinkedHashMap<>();
        FORM.forEach(name -> Optional.ofNullable(sealed.remove(name)).ifPresent(values -> open.put(name, values)));
        var page = new PageTokens.Page(asked.path(), Query.write(sealed), last);
        open.put(PAGE, List.of(tokens.seal(call.known(), page, call.at())));
        return base + "/" + asked.path() + "?" + Query.write(open);
    }

    String base() {
        return base;
    }
}

package se.brygga.app.fhir.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Query;
import se.brygga.app.reading.Permitted;

/** One page that is asked for. */
public final class Turn {

    private final Paging paging;
    private final Call call;
    private final Asked asked;

    Turn(Paging paging, Call call, Asked asked) {
        this.paging = paging;
        this.call = call;
        this.asked = asked;
    }

    /** What is asked for: at which path, by which link to a later page, and after which hit; empty for the first page. */
    record Asked(
            String path, Map<String, List<String>> parameters, Map<String, List<String>> link, Optional<Place> after) {}

    /** Returns what is asked for; for a later page what its link has sealed. */
    public Map<String, List<String>> parameters() {
        return asked.parameters();
    }

    /** Tells whether a link led here. */
    public boolean isLater() {
        return asked.after().isPresent();
    }

    /** Begins the answer; {@code told} are the parameters that its first page repeats. */
    public SearchBundle bundle(int total, Map<String, List<String>> told) {
        var bundle = new SearchBundle(paging.base(), total);
        Map<String, List<String>> own = isLater() ? asked.link() : told;
        bundle.link("self", paging.base() + "/" + asked.path() + (own.isEmpty() ? "" : "?" + Query.write(own)));
        return bundle;
    }

    /** Puts this page of all hits into the answer, with the link to the next; returns the hits of the page. */
    public List<Permitted> show(SearchBundle answer, List<Permitted> hits, PageOrder order, int count) {
        Optional<Place> after = asked.after();
        Comparator<Place> comparator = order.comparator();
        List<Placed> rest = hits.stream()
                .map(hit -> new Placed(order.place(hit), hit))
                .filter(hit -> after.isEmpty() || comparator.compare(hit.place(), after.get()) > 0)
                .sorted(Comparator.comparing(Placed::place, comparator))
                .toList();
        List<Permitted> shown = rest.stream().limit(count).map(Placed::hit).toList();
        if (rest.size() > shown.size() && !shown.isEmpty()) {
            Place last = rest.get(shown.size() - 1).place();
            answer.link("next", paging.next(call, asked, last));
        }
        answer.hits(shown);
        return shown;
    }

    /** Its place is found once for each hit, not at each comparison. */
    private record Placed(Place place, Permitted hit) {}
}

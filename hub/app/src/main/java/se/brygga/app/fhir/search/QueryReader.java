package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.allowed.Parameter;
import se.brygga.app.reading.Permitted;
import se.brygga.app.refusal.Refused;

/** Reads the parameters of a search against the allow-list (view.md 3.6). */
final class QueryReader {

    private static final int MOST_HITS = 200;
    private static final int USUAL_HITS = 50;
    private static final Pattern ID = Pattern.compile("(?:Patient/)?([A-Za-z0-9.-]{1,64})");
    private static final Pattern ELEMENTS = Pattern.compile("[A-Za-z.]{1,60}(?:,[A-Za-z.]{1,60}){0,40}");
    private static final Set<String> SUMMARIES = Set.of("true", "text", "data", "count", "false");
    private static final Set<String> FORM = Set.of("_format", "_pretty");

    private final Allowed allowed;
    private final Instant at;
    private final String base;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final List<Predicate<Permitted>> criteria = new ArrayList<>();
    private final List<String> includes = new ArrayList<>();
    private SortOrder order = SortOrder.BY_ID;
    private String patient;
    private int count = USUAL_HITS;
    private boolean totalAlone;

    private QueryReader(Allowed allowed, Instant at, String base) {
        this.allowed = allowed;
        this.at = at;
        this.base = base;
    }

    /** Reads; throws {@link Refused} for anything that is not listed. */
    static SearchQuery read(Allowed allowed, Map<String, List<String>> parameters, Instant at, String base) {
        QueryReader reader = new QueryReader(allowed, at, base);
        parameters.forEach((name, values) -> {
            if (!allowed.names().contains(name)) {
                throw unknown(allowed);
            }
            values.forEach(value -> reader.parameter(name, value));
            if (!FORM.contains(name)) {
                reader.kept.put(name, List.copyOf(values));
            }
        });
        return new SearchQuery(
                allowed,
                reader.patient,
                reader.kept,
                reader.criteria,
                reader.order,
                reader.totalAlone ? 0 : reader.count,
                reader.includes,
                at);
    }

    private static Refused unknown(Allowed allowed) {
        return Refused.parameter(allowed.type() + " is searched by these parameters, without modifiers and chains: "
                + String.join(", ", allowed.names()) + ".");
    }

    private void parameter(String name, String value) {
        switch (name) {
            case "patient" -> patient = once(name, patient, id(value));
            case "_id" -> {
                List<String> ids = Matching.split(value, ',');
                criteria.add(hit -> ids.contains(hit.shared().getIdElement().getIdPart()));
            }
            case "_lastUpdated" -> {
                DateMatch date = DateMatch.read(value, at);
                criteria.add(hit -> date.holds(DateRange.of(hit.updated())));
            }
            case "_sort" -> order = order(value);
            case "_count" -> count = count(value);
            case "_include" -> include(value);
            case "_elements" ->
                check(ELEMENTS.matcher(value).matches(), "_elements lists names of elements, with commas.");
            case "_summary" -> summary(value);
            case "_format", "_pretty" -> {
                // The door has looked at them.
            }
            default -> criterion(allowed.parameter(name).orElseThrow(() -> unknown(allowed)), value);
        }
    }

    private void criterion(Parameter parameter, String value) {
        check(
                parameter.type() != SearchParamType.TOKEN
                        || !parameter.name().equals("identifier")
                        || value.indexOf('|') > 0,
                "identifier is given as system|value.");
        if (allowed == Allowed.PATIENT) {
            // The record finds people by all systems' names and by earlier numbers too.
            return;
        }
        Predicate<Base> match = Matching.read(parameter.type(), value, at);
        criteria.add(hit -> parameter.values(hit.shared()).stream().anyMatch(match));
    }

    private String id(String value) {
        String own = base + "/";
        var form = ID.matcher(value.startsWith(own + "Patient/") ? value.substring(own.length()) : value);
        check(form.matches(), "patient is one id, alone, after 'Patient/', or as an address of this API.");
        return form.group(1);
    }

    private static String once(String name, String before, String now) {
        check(before == null || before.equals(now), name + " can be given once.");
        return now;
    }

    private SortOrder order(String value) {
        boolean newestFirst = value.startsWith("-");
        String name = newestFirst ? value.substring(1) : value;
        check(
                order == SortOrder.BY_ID && allowed.sorts().contains(name),
                allowed.type() + " is sorted by one of these, with '-' before it for the newest first: "
                        + String.join(", ", allowed.sorts()) + ".");
        return new SortOrder(allowed.parameter(name).orElse(null), name.equals("_lastUpdated"), newestFirst);
    }

    private static int count(String value) {
        check(value.matches("\\d{1,9}"), "_count is a number from 0 to " + MOST_HITS + ".");
        return Math.min(Integer.parseInt(value), MOST_HITS);
    }

    private void include(String value) {
        String path = value.substring(value.indexOf(':') + 1);
        check(
                value.equals(allowed.type() + ":" + path) && allowed.includes().containsKey(path),
                "_include takes " + allowed.type() + ":"
                        + String.join(", ", allowed.includes().keySet()) + ".");
        includes.add(path);
    }

    private void summary(String value) {
        check(SUMMARIES.contains(value), "_summary is true, text, data, count or false.");
        totalAlone |= value.equals("count");
    }

    private static void check(boolean fine, String otherwise) {
        if (!fine) {
            throw Refused.parameter(otherwise);
        }
    }
}

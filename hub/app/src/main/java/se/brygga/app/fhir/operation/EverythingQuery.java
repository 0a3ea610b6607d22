package se.brygga.app.fhir.operation;

import ca.uhn.fhir.parser.DataFormatException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.summary.CareTime;
import se.brygga.app.reading.Permitted;

/**
 * What of a person's record is asked for.
 *
 * @param start first moment of care; null for no limit
 * @param end first moment after the care; null for no limit
 * @param since last change of what is still wanted; null for no limit
 * @param types resource types; empty for all
 * @param count most resources on a page
 */
record EverythingQuery(Instant start, Instant end, Instant since, Set<String> types, int count) {

    static final Set<String> PARAMETERS = Set.of("start", "end", "_since", "_type", "_count");
    static final Set<String> IN_URL = Set.of("start", "end", "_since", "_type", "_count", Paging.PAGE);

    /** What a reader must not miss because of its date (view.md 2.2). */
    private static final Set<String> SAFETY = Set.of("AllergyIntolerance", "Flag", "Patient");

    private static final int MOST = 200;

    /** Reads the parameters; without {@code _count} there is one page. */
    static EverythingQuery of(Input input) {
        return new EverythingQuery(
                day(input, "start").map(CareTime::from).orElse(null),
                day(input, "end").map(CareTime::until).orElse(null),
                parsed(input, "_since", text -> new InstantType(text).getValue().toInstant())
                        .orElse(null),
                types(input),
                input.word("_count").map(text -> count(input, text)).orElse(Integer.MAX_VALUE));
    }

    private static int count(Input input, String text) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) == 0) {
            throw input.bad("_count is a number from 1; more than " + MOST + " counts as " + MOST + ".");
        }
        return Math.min(Integer.parseInt(text), MOST);
    }

    private static Optional<CareTime> day(Input input, String name) {
        return parsed(input, name, text -> CareTime.of(new DateType(text)));
    }

    private static <T> Optional<T> parsed(Input input, String name, Function<String, T> parser) {
        try {
            return input.word(name).map(parser);
        } catch (IllegalArgumentException | DataFormatException e) {
            throw input.bad("start and end are dates; _since is an instant with its offset.");
        }
    }

    private static Set<String> types(Input input) {
        Set<String> types = new LinkedHashSet<>(input.words("_type"));
        for (String type : types) {
            try {
                ResourceType.fromCode(type);
            } catch (FHIRException e) {
                throw input.bad("_type is a list of resource types of FHIR R4.");
            }
        }
        return types;
    }

    /** Tells whether a resource is wanted. Only looks at it. */
    boolean wants(Permitted permitted) {
        Resource resource = permitted.shared();
        String type = resource.fhirType();
        return (types.isEmpty() || types.contains(type))
                && (since == null || !permitted.updated().isBefore(since))
                && (isUndated() || SAFETY.contains(type) || touches(resource));
    }

    private boolean isUndated() {
        return start == null && end == null;
    }

    private boolean touches(Resource resource) {
        return CareTime.of(resource).map(time -> time.touches(start, end)).orElse(true);
    }
}

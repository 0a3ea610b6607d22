package se.brygga.app.fhir.search;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.app.refusal.Refused;

/** Compares values of a parameter with values of a resource; several values of one parameter are alternatives. */
final class Matching {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_ALTERNATIVES = 50;

    private Matching() {}

    /** Reads one parameter value, with commas between alternatives. */
    static Predicate<Base> read(SearchParamType type, String text, Instant now) {
        List<Predicate<Base>> any = new ArrayList<>();
        for (String one : split(text, ',')) {
            any.add(one(type, one, now));
        }
        if (any.size() > MOST_ALTERNATIVES) {
            throw Refused.parameter("At most " + MOST_ALTERNATIVES + " alternatives can stand in one parameter.");
        }
        return any.stream().reduce(Predicate::or).orElseThrow();
    }

    private static Predicate<Base> one(SearchParamType type, String text, Instant now) {
        if (text.isBlank()) {
            throw Refused.parameter("A parameter has no value.");
        }
        return switch (type) {
            case DATE -> {
                DateMatch date = DateMatch.read(text, now);
                yield value -> DateRange.of(value).filter(date::holds).isPresent();
            }
            case REFERENCE -> value -> value instanceof Reference reference && refers(reference, plain(text));
            case STRING -> {
                String start = folded(plain(text));
                yield value ->
                        value.isPrimitive() && folded(value.primitiveValue()).startsWith(start);
            }
            default -> TokenMatch.read(text)::holds;
        };
    }

    /** A body is meant by its id or, for references without address, by its HSA-id. */
    private static boolean refers(Reference reference, String asked) {
        String id = asked.substring(asked.lastIndexOf('/') + 1);
        String literal = reference.getReference();
        if (literal != null) {
            String bare = literal.replaceFirst("/_history/.*$", "");
            if (asked.contains("/") ? bare.equals(asked) || bare.endsWith("/" + asked) : bare.endsWith("/" + asked)) {
                return true;
            }
        }
        return reference.hasIdentifier() && id.equals(reference.getIdentifier().getValue());
    }

    /** Returns the text without case and accents. */
    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Splits at a character that no backslash stands before (FHIR R4, search.html#escaping). */
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == at) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /** Returns the text without the backslashes that escape. */
    static String plain(String text) {
        return text.replaceAll("\\\\([,|$\\\\])", "$1");
    }
}

package se.brygga.app.fhir.search;

import java.time.Instant;
import java.util.Optional;
import se.brygga.app.refusal.Refused;

/**
 * A date with its prefix (FHIR R4, search.html#prefix). A period is {@code ge} a day if any of it is on the day or later, so that
 * no stay that ends on the day is lost.
 */
record DateMatch(String prefix, DateRange asked) {

    private static final String PREFIXES = "eq ne gt lt ge le sa eb ap";

    static DateMatch read(String text, Instant now) {
        boolean prefixed = text.length() > 2 && Character.isLetter(text.charAt(0));
        String prefix = prefixed ? text.substring(0, 2) : "eq";
        Optional<DateRange> range = DateRange.read(prefixed ? text.substring(2) : text);
        if (range.isEmpty() || !(" " + PREFIXES + " ").contains(" " + prefix + " ")) {
            throw Refused.parameter("A date is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss][zone], after one of: "
                    + PREFIXES + ".");
        }
        return new DateMatch(prefix, prefix.equals("ap") ? range.get().approximately(now) : range.get());
    }

    boolean holds(DateRange value) {
        return switch (prefix) {
            case "eq" -> asked.contains(value);
            case "ne" -> !asked.contains(value);
            case "gt" -> after(value);
            case "lt" -> before(value);
            case "ge" -> value.until().isAfter(asked.from());
            case "le" -> value.from().isBefore(asked.until());
            case "sa" -> !value.from().isBefore(asked.until());
            case "eb" -> !value.until().isAfter(asked.from());
            default -> asked.overlaps(value);
        };
    }

    /** Returns a span outside of which no moment holds. */
    DateRange reach() {
        return switch (prefix) {
            case "eq", "ap" -> asked;
            case "gt", "ge", "sa" -> new DateRange(asked.from(), Instant.MAX);
            case "lt", "le", "eb" -> new DateRange(Instant.MIN, asked.until());
            default -> new DateRange(Instant.MIN, Instant.MAX);
        };
    }

    private boolean after(DateRange value) {
        return value.until().isAfter(asked.until());
    }

    private boolean before(DateRange value) {
        return value.from().isBefore(asked.from());
    }
}

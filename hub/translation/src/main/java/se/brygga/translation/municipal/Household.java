package se.brygga.translation.municipal;

import java.util.List;
import java.util.regex.Pattern;
import se.brygga.core.error.Untranslatable;

/** Keeps out what is not kept per person: records of a household may not be shared (SVOD 1:3). */
final class Household {

    private static final List<String> SIGNS = List.of("householdId", "personIds");
    private static final Pattern SEVERAL = Pattern.compile("[\\d-]+\\s*[|,].*");

    private Household() {}

    /** Throws {@link Untranslatable} with {@code NOT_SHAREABLE} if the message names a household or several persons. */
    static void refuse(MunicipalRecord record) {
        for (String sign : SIGNS) {
            if (record.leaves().containsKey(sign) || record.isNested(sign)) {
                throw notShareable(record.place(sign));
            }
        }
        Leaf person = record.leaves().get("personId");
        boolean several = person != null && SEVERAL.matcher(person.value()).matches();
        if (several || record.isNested("personId")) {
            throw notShareable(record.place("personId"));
        }
    }

    private static Untranslatable notShareable(String place) {
        return new Untranslatable(
                place, "NOT_SHAREABLE", "A record of a household is not kept per person and may not be shared");
    }
}

package se.brygga.translation.fhirmessage.envelope;

import se.brygga.translation.fhirmessage.reading.DetailCode;

/** What FHIR allows as an id. */
public final class Ids {

    private static final int LONGEST = 64;

    private Ids() {}

    /** Throws {@link se.brygga.core.error.Untranslatable} if the id is missing, too long or has illegal characters. */
    public static void check(String id, String place) {
        if (id == null || id.isEmpty()) {
            throw DetailCode.RESOURCE_ID_MISSING.at(place, "The resource has no id");
        }
        if (id.length() > LONGEST) {
            throw DetailCode.ID_TOO_LONG.at(place, "An id has at most " + LONGEST + " characters");
        }
        if (!id.chars().allMatch(Ids::legal)) {
            throw DetailCode.ID_INVALID.at(place, "An id has letters, digits, hyphens and dots only");
        }
    }

    private static boolean legal(int one) {
        return one < 128 && (Character.isLetterOrDigit(one) || one == '-' || one == '.');
    }
}

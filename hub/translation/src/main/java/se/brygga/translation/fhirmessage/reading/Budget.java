package se.brygga.translation.fhirmessage.reading;

/** Counts what a document holds and stops at the limits. */
final class Budget {

    private int left = Limits.ELEMENTS;

    /** Takes one element. */
    void take(String place, int depth) {
        if (depth > Limits.DEPTH) {
            throw DetailCode.TOO_LONG.at(cut(place), "A message has at most " + Limits.DEPTH + " levels");
        }
        if (--left < 0) {
            throw DetailCode.TOO_LONG.at("Bundle", "A message has at most " + Limits.ELEMENTS + " elements");
        }
    }

    /** Stops a Bundle with too many entries as soon as it can be told; {@code place} without the number. */
    static void entries(String place, int number) {
        if (number >= Limits.ENTRIES && place.equals("Bundle.entry")) {
            throw DetailCode.TOO_LONG.at(
                    place + '[' + number + ']', "A Bundle has at most " + Limits.ENTRIES + " entries");
        }
    }

    /** A path of a hundred steps helps nobody. */
    private static String cut(String place) {
        return place.length() <= 200 ? place : place.substring(0, 200) + "…";
    }
}

package se.brygga.translation.hl7v2.element;

import se.brygga.translation.hl7v2.datatype.St;

/** Reads NM and SI where FHIR wants a positive integer (HL7 v2.5.1, 2.A.47). */
public final class Numbers {

    private static final int MOST_DIGITS = 9;

    private Numbers() {}

    /** Returns the number; null if it is absent, no integer, or not positive. */
    public static Integer positive(St text) {
        String digits = text.orEmpty();
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || !digits.chars().allMatch(one -> one >= '0' && one <= '9')) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number > 0 ? number : null;
    }
}

package se.brygga.core.identifier;

/** The check digit of Swedish personal numbers (domain.md 3, Luhn). */
final class Luhn {

    private static final int DIGITS = 9;

    private Luhn() {}

    /** Returns true if the last of 12 digits fits the nine before it; the century does not count. */
    static boolean holds(CharSequence twelve) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int product = (twelve.charAt(2 + i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10 == twelve.charAt(2 + DIGITS) - '0';
    }
}

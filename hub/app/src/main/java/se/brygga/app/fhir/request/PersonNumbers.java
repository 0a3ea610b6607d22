package se.brygga.app.fhir.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a personnummer or samordningsnummer in free text, so that it goes into no URL and no log (security.md 8). */
public final class PersonNumbers {

    private static final Pattern LOOKS = Pattern.compile(
            "(?<![0-9A-Za-z])(?:1[89]|2[01])?(\\d{2}(?:0\\d|1[0-2])(?:0[1-9]|[12678]\\d|[39][01]))[-+ ]?(\\d{4})(?![0-9A-Za-z])");

    private PersonNumbers() {}

    /** Tells whether there is one. */
    public static boolean in(String text) {
        Matcher found = LOOKS.matcher(text);
        while (found.find()) {
            if (luhn(found.group(1) + found.group(2))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text without such numbers, valid or not. */
    public static String hidden(String text) {
        return text == null ? null : LOOKS.matcher(text).replaceAll("…");
    }

    private static boolean luhn(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}

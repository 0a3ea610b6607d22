package se.brygga.core.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads personnummer and samordningsnummer in every spelling that systems send (domain.md 3). */
final class PersonalNumber {

    private static final int FULL = 12;
    private static final int SHORT = 10;
    private static final int SEPARATOR_OF_FULL = 8;
    private static final int SEPARATOR_OF_SHORT = 6;
    private static final int COORDINATION = 60;
    private static final String INTERIM_LETTERS = "TRSUWXJKLMN";

    private PersonalNumber() {}

    /**
     * Judges a spelling.
     *
     * @param stated the kind that the message claims; null if it claims none
     * @param today reference for ages and births in the future
     * @param born date of birth as the message tells it, YYYY, YYYYMM or YYYYMMDD; null if it does not
     */
    static Verdict read(String text, IdentifierKind stated, LocalDate today, String born) {
        String digits = digits(text);
        if (digits.length() == FULL) {
            return judged(digits, stated, today, born);
        }
        if (digits.length() == SHORT) {
            return fromShort(text, digits, stated, new Context(today, born));
        }
        return Verdict.local(text, isInterim(text) ? Doubt.PNR_INTERIM : Doubt.PNR_FORMAT);
    }

    /** Returns the digits of a known spelling, else an empty string. */
    private static String digits(String text) {
        int length = text.length();
        int separator = length == FULL + 1 ? SEPARATOR_OF_FULL : length == SHORT + 1 ? SEPARATOR_OF_SHORT : -1;
        String digits = text;
        if (separator > 0 && "-+".indexOf(text.charAt(separator)) >= 0) {
            digits = text.substring(0, separator) + text.substring(separator + 1);
        }
        return digits.length() == FULL || digits.length() == SHORT ? onlyDigits(digits) : "";
    }

    private static String onlyDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return "";
            }
        }
        return text;
    }

    private static boolean isInterim(String text) {
        String bare = text.length() == FULL + 1 && text.charAt(SEPARATOR_OF_FULL) == '-'
                ? text.substring(0, SEPARATOR_OF_FULL) + text.substring(SEPARATOR_OF_FULL + 1)
                : text;
        return bare.length() == FULL
                && INTERIM_LETTERS.indexOf(bare.charAt(SEPARATOR_OF_FULL)) >= 0
                && !onlyDigits(bare.substring(0, SEPARATOR_OF_FULL)).isEmpty()
                && !onlyDigits(bare.substring(SEPARATOR_OF_FULL + 1)).isEmpty();
    }

    private static Verdict fromShort(String text, String ten, IdentifierKind stated, Context context) {
        boolean bare = text.length() == SHORT;
        String full = bare && context.born != null
                ? context.born.substring(0, 2) + ten
                : context.century(ten, text.indexOf('+') >= 0) + ten;
        if (context.born != null && !birthFits(full, context.born)) {
            return Verdict.local(text, Doubt.PNR_BIRTHDATE_CONFLICT);
        }
        Verdict verdict = judged(full, stated, context.today, context.born);
        return bare && verdict.doubt() == Doubt.NONE
                ? new Verdict(verdict.kind(), verdict.value(), Doubt.PNR_CENTURY_INFERRED)
                : verdict;
    }

    private static Verdict judged(String twelve, IdentifierKind stated, LocalDate today, String born) {
        int month = number(twelve, 4);
        int day = number(twelve, 6);
        IdentifierKind kind = day >= COORDINATION ? IdentifierKind.COORDINATION_NUMBER : IdentifierKind.PERSONAL_NUMBER;
        boolean partial = kind == IdentifierKind.COORDINATION_NUMBER && (month == 0 || day == COORDINATION);
        int year = number(twelve, 0) * 100 + number(twelve, 2);
        if (year < 1800 || year > 2199) {
            return Verdict.local(twelve, Doubt.PNR_FORMAT);
        }
        if (month > 12 || month == 0 && !partial || day % COORDINATION > 31 || day == 0) {
            return Verdict.local(twelve, Doubt.PNR_DATE);
        }
        LocalDate birth = date(year, Math.max(month, 1), partial ? 1 : day % COORDINATION);
        Doubt doubt = serious(twelve, birth, today);
        if (doubt == Doubt.NONE) {
            boolean wrongKind = stated != null && stated != kind;
            boolean differs = born != null && !birthFits(twelve, born);
            doubt = wrongKind
                    ? Doubt.PNR_WRONG_KIND
                    : differs ? Doubt.PNR_BIRTHDATE_DIFFERS : partial ? Doubt.PNR_PARTIAL_DATE : Doubt.NONE;
        }
        return new Verdict(kind, twelve, doubt);
    }

    private static Doubt serious(String twelve, LocalDate birth, LocalDate today) {
        if (birth == null) {
            return Doubt.PNR_DATE;
        }
        if (twelve.startsWith("000", 8)) {
            return Doubt.PNR_SERIAL_000;
        }
        if (!Luhn.holds(twelve)) {
            return Doubt.PNR_CHECK_DIGIT;
        }
        return birth.isAfter(today) ? Doubt.PNR_FUTURE : Doubt.NONE;
    }

    /** Compares as far as both sides know the date. */
    private static boolean birthFits(String twelve, String born) {
        int month = number(twelve, 4);
        int day = number(twelve, 6);
        String own = twelve.substring(0, 6) + twoDigits(day % COORDINATION);
        int known = month == 0 ? 4 : day == COORDINATION ? 6 : 8;
        int length = Math.min(known, born.length());
        return own.regionMatches(0, born, 0, length);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static int number(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private record Context(LocalDate today, String born) {

        /** Returns the century that makes the person younger than 100, or with {@code +} older. */
        String century(String ten, boolean plus) {
            int year = today.getYear() / 100 * 100 + number(ten, 0);
            int birth = (year * 100 + number(ten, 2)) * 100 + number(ten, 4) % COORDINATION;
            int now = (today.getYear() * 100 + today.getMonthValue()) * 100 + today.getDayOfMonth();
            int century = year / 100 - (birth > now ? 1 : 0) - (plus ? 1 : 0);
            return Integer.toString(century);
        }
    }
}

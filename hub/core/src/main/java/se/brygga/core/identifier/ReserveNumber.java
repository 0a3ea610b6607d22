package se.brygga.core.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/** Reads reserve numbers for persons whose identity is not known: national, Stockholm, Västra Götaland, LMA (domain.md 3). */
final class ReserveNumber {

    private static final Pattern NATIONAL = Pattern.compile("[2-9]\\d{7}[0-9A-HJ-NPR-UX-Z]{2}\\d{2}");
    private static final Pattern STOCKHOLM = Pattern.compile("99(19|20)\\d{8}");
    private static final Pattern VGR = Pattern.compile("\\d{8}[KMX]\\d{3}");

    private ReserveNumber() {}

    /** Judges a number of a stated kind; what does not have the form of its kind is kept as local id. */
    static Verdict read(String text, IdentifierKind kind) {
        String bare = text.replace("-", "").toUpperCase(Locale.ROOT);
        if (kind == IdentifierKind.LMA) {
            return new Verdict(kind, text, Doubt.NONE);
        }
        return fits(bare, kind) ? new Verdict(kind, bare, Doubt.NONE) : Verdict.local(text, Doubt.RESERVE_FORMAT);
    }

    /** Returns true if the form alone tells the kind; twelve digits could be anybody's number. */
    static boolean isUnmistakable(String text, IdentifierKind kind) {
        return fits(text, kind) && (kind != IdentifierKind.NATIONAL_RESERVE || !text.matches("\\d+"));
    }

    /** Returns true if the text has the stored form of the kind. */
    static boolean fits(String text, IdentifierKind kind) {
        return switch (kind) {
            case NATIONAL_RESERVE -> NATIONAL.matcher(text).matches();
            case STOCKHOLM_RESERVE -> STOCKHOLM.matcher(text).matches();
            case VGR_RESERVE -> VGR.matcher(text).matches() && Luhn.holds(withDigit(text));
            default -> false;
        };
    }

    private static String withDigit(String text) {
        return text.replace('K', '5').replace('M', '7').replace('X', '8');
    }
}

package se.brygga.translation.csv;

import java.util.regex.Pattern;

/**
 * Spells one cell after RFC 4180.
 *
 * <p>People open such files in spreadsheets: a cell that begins like a formula gets an apostrophe in front, unless it is a mere
 * number, and one that begins with apostrophes and then like a formula gets one more, so that a reader can take exactly one
 * away.
 */
final class CsvCell {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*+[=+\\-@\t\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}([.,]\\d{1,40})?");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[\"\r\n].*|\\s.*|.*\\s");

    private CsvCell() {}

    /** Returns the cell as it stands between two separators. */
    static String write(String value, char separator) {
        boolean risky =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
        String harmless = risky ? "'" + value : value;
        boolean quoted =
                harmless.indexOf(separator) >= 0 || QUOTED.matcher(harmless).matches();
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** Takes away the apostrophe of a cell that would begin like a formula without it. */
    static String plain(String cell) {
        boolean guarded = cell.startsWith("'") && FORMULA.matcher(cell).matches();
        return guarded ? cell.substring(1) : cell;
    }
}

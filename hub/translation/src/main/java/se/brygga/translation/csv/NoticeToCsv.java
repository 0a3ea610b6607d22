package se.brygga.translation.csv;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.brygga.core.notice.Notice;
import se.brygga.translation.municipal.NoticeFields;

/**
 * Translates a notice to a CSV file of a header and one row.
 *
 * <p>People open such files in spreadsheets: a cell that begins like a formula gets an apostrophe in front, and one that
 * begins with apostrophes and then like a formula gets one more, so that a reader can take exactly one away.
 */
public final class NoticeToCsv {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[;\"\r\n].*|\\s.*|.*\\s");

    private NoticeToCsv() {}

    /** Returns the file in UTF-8. */
    public static byte[] translate(Notice notice) {
        var fields = NoticeFields.of(notice);
        String header = String.join(";", fields.keySet());
        String row = fields.values().stream().map(NoticeToCsv::cell).collect(Collectors.joining(";"));
        return (header + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        if (value == null) {
            return "";
        }
        String harmless = FORMULA.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}

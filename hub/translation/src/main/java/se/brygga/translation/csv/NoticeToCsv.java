package se.brygga.translation.csv;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import se.brygga.core.notice.Notice;
import se.brygga.translation.municipal.NoticeFields;

/** Translates a notice to a CSV file of a header and one row, with cells that no spreadsheet would run ({@link CsvCell}). */
public final class NoticeToCsv {

    private static final char SEPARATOR = ';';

    private NoticeToCsv() {}

    /** Returns the file in UTF-8. */
    public static byte[] translate(Notice notice) {
        var fields = NoticeFields.of(notice);
        String header = String.join(";", fields.keySet());
        String row = fields.values().stream()
                .map(value -> value == null ? "" : CsvCell.write(value, SEPARATOR))
                .collect(Collectors.joining(";"));
        return (header + "\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

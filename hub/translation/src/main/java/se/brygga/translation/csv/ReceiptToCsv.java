package se.brygga.translation.csv;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the receipt for a message that was passed on as a CSV file of a header and one row, as such systems send receipts themselves. */
public final class ReceiptToCsv {

    private static final char SEPARATOR = ';';

    private ReceiptToCsv() {}

    /**
     * Returns the file in UTF-8.
     *
     * @param messageId what the sender called its message
     * @param receipt {@code received}, {@code failed} or {@code rejected}
     * @param at when, in ISO 8601
     * @param code why not; null if received
     */
    public static byte[] write(String messageId, String receipt, String at, String code) {
        String row = Stream.of(messageId, receipt, at, code == null ? "" : code)
                .map(value -> CsvCell.write(value, SEPARATOR))
                .collect(Collectors.joining(";"));
        return ("messageId;receipt;at;code\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

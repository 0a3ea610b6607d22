package se.brygga.translation.csv;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.message.Refusal;

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
     * @param why not; null if received
     */
    public static byte[] write(String messageId, String receipt, String at, Refusal why) {
        Stream<String> told = why == null ? Stream.of("", "", "") : Stream.of(why.code(), why.place(), why.text());
        String row = Stream.concat(Stream.of(messageId, receipt, at), told)
                .map(value -> CsvCell.write(value, SEPARATOR))
                .collect(Collectors.joining(";"));
        return ("messageId;receipt;at;code;place;text\r\n" + row + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}

package se.brygga.translation.municipal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of fields in municipal messages, with texts that separators and spreadsheets stumble over. */
final class FieldArbitraries {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private FieldArbitraries() {}

    static Arbitrary<String> service() {
        return Arbitraries.of("HTJ", "KTB", "SABO");
    }

    static Arbitrary<Object> value() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal(-50), new BigDecimal(300))
                        .ofScale(2)
                        .map(n -> n),
                text().map(text -> text));
    }

    static Arbitrary<BigDecimal> amount() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(300))
                .ofScale(1);
    }

    static <T> Arbitrary<List<T>> list(Arbitrary<T> items) {
        return items.list().ofMinSize(1).ofMaxSize(3);
    }

    static Arbitrary<String> id() {
        return Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withChars("0123456789-")
                .ofMinLength(1)
                .ofMaxLength(9);
    }

    static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("=+-@'\"\\;,|#\t\r\n \u00e5\u00d6\u00e9aZ")
                .ofMinLength(1)
                .ofMaxLength(9)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    static Arbitrary<String> day(int year) {
        return Arbitraries.integers().between(1, 365).map(day -> LocalDate.ofYearDay(year, day)
                .toString());
    }

    static Arbitrary<String> time(long second) {
        return Arbitraries.longs().between(0, 90_000_000L).map(more -> Instant.ofEpochSecond(second + more)
                .atZone(STOCKHOLM)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }
}

package se.brygga.app.view.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The reader's language.
 *
 * @param language Swedish or English
 * @param texts text by key; the keys begin with {@code chart.}
 */
public record Wording(Locale language, UnaryOperator<String> texts) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SWEDEN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(SWEDEN);

    String get(String key) {
        return texts.apply("chart." + key);
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static String day(Instant at) {
        return DAY.format(at);
    }

    /** Returns month and day, for places without room. */
    static String shortDay(Instant at) {
        return day(at).substring(5);
    }

    String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(language, "%.1f", value);
    }
}

package se.brygga.app.view.chart;

import java.time.Instant;
import java.util.Locale;
import java.util.function.UnaryOperator;
import se.brygga.core.time.SwedishTime;

/**
 * The reader's language.
 *
 * @param language Swedish or English
 * @param texts text by key; the keys begin with {@code chart.}
 */
public record Wording(Locale language, UnaryOperator<String> texts) {

    String get(String key) {
        return texts.apply("chart." + key);
    }

    static String time(Instant at) {
        return SwedishTime.minute(at);
    }

    static String day(Instant at) {
        return SwedishTime.day(at).toString();
    }

    /** Returns month and day, for places without room. */
    static String shortDay(Instant at) {
        return day(at).substring(5);
    }

    String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(language, "%.1f", value);
    }
}

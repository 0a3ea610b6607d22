package se.brygga.core.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Patterns of dates and times as connector.yml writes them, after {@link DateTimeFormatter}; strict about what they read. */
public final class TimePatterns {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(1912, 12, 12), LocalDate.of(2000, 2, 29), LocalDate.of(2026, 3, 2));
    private static final List<OffsetDateTime> TIMES =
            List.of(OffsetDateTime.parse("1999-12-31T23:45+02:00"), OffsetDateTime.parse("2026-03-02T09:15+01:00"));
    private static final Map<String, DateTimeFormatter> KNOWN = new ConcurrentHashMap<>();

    private TimePatterns() {}

    /** Returns the formatter of a pattern of dates; throws {@link IllegalArgumentException} if it cannot tell every day. */
    public static DateTimeFormatter ofDates(String pattern) {
        return KNOWN.computeIfAbsent(
                "date " + pattern,
                key -> tried(pattern, formatter -> DAYS.stream()
                        .allMatch(day -> LocalDate.parse(formatter.format(day), formatter)
                                .equals(day))));
    }

    /** Returns the formatter of a pattern of times; throws {@link IllegalArgumentException} if it cannot tell every minute. */
    public static DateTimeFormatter ofTimes(String pattern) {
        return KNOWN.computeIfAbsent(
                "time " + pattern,
                key -> tried(pattern, formatter -> TIMES.stream()
                        .allMatch(time ->
                                local(read(formatter.format(time), formatter)).equals(time.toLocalDateTime()))));
    }

    /** Returns an OffsetDateTime if the pattern has an offset, else a LocalDateTime; throws {@link DateTimeException}. */
    public static TemporalAccessor read(String text, DateTimeFormatter formatter) {
        return formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }

    private static LocalDateTime local(TemporalAccessor time) {
        return time instanceof OffsetDateTime exact ? exact.toLocalDateTime() : (LocalDateTime) time;
    }

    private interface Trial {
        boolean holds(DateTimeFormatter formatter);
    }

    /** Years are meant without era, so that a strict reader needs none. */
    private static DateTimeFormatter tried(String pattern, Trial trial) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            if (trial.holds(formatter)) {
                return formatter;
            }
        } catch (DateTimeException lacking) {
            throw new IllegalArgumentException("The pattern lacks a part", lacking);
        }
        throw new IllegalArgumentException("The pattern does not tell one time from another");
    }
}

package se.brygga.translation.municipal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.brygga.core.message.Spelling;
import se.brygga.core.message.TimePatterns;

/**
 * Reads and writes dates and times by the patterns of the connector; without patterns dates as {@code 2026-03-02} and times as
 * {@code 2026-03-02T09:15}, with or without seconds and offset.
 */
public final class MunicipalTimes {

    private static final Pattern DATE = Pattern.compile("(18|19|20|21)\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(?<offset>Z|[+-](0\\d|1[0-4]):[0-5]\\d)?");
    private static final int EARLIEST = 1800;
    private static final int LATEST = 2199;

    /**
     * A time as read.
     *
     * @param warning {@code TIME_GAP} or {@code TIME_OVERLAP} if the clocks were being changed; else null
     */
    public record Read(OffsetDateTime time, String warning) {}

    private MunicipalTimes() {}

    /** Reads a date by the first pattern that fits. */
    public static Optional<LocalDate> date(String text, Spelling spelling) {
        if (spelling.dates().isEmpty()) {
            return DATE.matcher(text).matches() ? parsed(text) : Optional.empty();
        }
        return spelling.dates().stream()
                .map(pattern -> date(text, TimePatterns.ofDates(pattern)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Reads a time; without an offset it is local in {@code zone}: a skipped hour moves on, of a repeated one the first is meant. */
    public static Optional<Read> time(String text, Spelling spelling, ZoneId zone) {
        if (spelling.times().isEmpty()) {
            return canonical(text, zone);
        }
        return spelling.times().stream()
                .map(pattern -> time(text, TimePatterns.ofTimes(pattern), zone))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Writes a date by the usual pattern. */
    public static String write(LocalDate date, Spelling spelling) {
        return spelling.dates().isEmpty()
                ? date.toString()
                : TimePatterns.ofDates(spelling.dates().get(0)).format(date);
    }

    /** Writes a time, local in {@code zone}: by the first pattern that a reader gets the same instant from, else by the usual one. */
    public static String write(OffsetDateTime time, Spelling spelling, ZoneId zone) {
        OffsetDateTime local = time.atZoneSameInstant(zone).toOffsetDateTime();
        if (spelling.times().isEmpty()) {
            return local.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
        return spelling.times().stream()
                .map(pattern -> local.format(TimePatterns.ofTimes(pattern)))
                .filter(text -> isWhole(text, time, spelling, zone))
                .findFirst()
                .orElseGet(
                        () -> local.format(TimePatterns.ofTimes(spelling.times().get(0))));
    }

    /** Tells if a reader gets the same instant from the text. */
    public static boolean isWhole(String text, OffsetDateTime time, Spelling spelling, ZoneId zone) {
        return time(text, spelling, zone)
                .filter(read -> read.time().isEqual(time))
                .isPresent();
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Read> canonical(String text, ZoneId zone) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    matcher.group("offset") != null
                            ? new Read(OffsetDateTime.parse(text), null)
                            : local(LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text, DateTimeFormatter formatter) {
        try {
            LocalDate date = LocalDate.parse(text, formatter);
            return isLikely(date) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Read time(String text, DateTimeFormatter formatter, ZoneId zone) {
        try {
            var time = TimePatterns.read(text, formatter);
            Read read =
                    time instanceof OffsetDateTime exact ? new Read(exact, null) : local((LocalDateTime) time, zone);
            return isLikely(read.time().toLocalDate()) ? read : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isLikely(LocalDate date) {
        return date.getYear() >= EARLIEST && date.getYear() <= LATEST;
    }

    private static Read local(LocalDateTime time, ZoneId zone) {
        int offsets = zone.getRules().getValidOffsets(time).size();
        String warning = offsets == 0 ? "TIME_GAP" : offsets > 1 ? "TIME_OVERLAP" : null;
        return new Read(time.atZone(zone).toOffsetDateTime(), warning);
    }
}

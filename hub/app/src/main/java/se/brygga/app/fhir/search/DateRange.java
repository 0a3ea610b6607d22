package se.brygga.app.fhir.search;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.time.SwedishTime;

/**
 * The span of time that a date means at its precision (FHIR R4, search.html#date): from the first instant until before the last.
 * Without a zone it is Swedish time.
 */
record DateRange(Instant from, Instant until) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})"
            + "(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    /** Reads a date of any precision; empty if it is none. */
    static Optional<DateRange> read(String text) {
        // An unescaped + of a zone arrives as a space.
        Matcher form = FORM.matcher(text.replace(' ', '+'));
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.group(4) == null ? days(form) : times(form));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** Returns the span of a date, time or period; empty for anything else. */
    static Optional<DateRange> of(Base value) {
        if (value instanceof BaseDateTimeType time) {
            return time.getValueAsString() == null ? Optional.empty() : read(time.getValueAsString());
        }
        if (value instanceof Period period) {
            Optional<DateRange> start = period.hasStart() ? of(period.getStartElement()) : Optional.empty();
            Optional<DateRange> end = period.hasEnd() ? of(period.getEndElement()) : Optional.empty();
            return Optional.of(new DateRange(
                    start.map(DateRange::from).orElse(Instant.MIN),
                    end.map(DateRange::until).orElse(Instant.MAX)));
        }
        return Optional.empty();
    }

    /** Returns the span of one instant. */
    static DateRange of(Instant instant) {
        return new DateRange(instant, instant.plusMillis(1));
    }

    /** Tells whether this holds all of the other. */
    boolean contains(DateRange other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Tells whether the two have a moment in common. */
    boolean overlaps(DateRange other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Widens this by a tenth of its distance from now, as FHIR suggests for {@code ap}. */
    DateRange approximately(Instant now) {
        Duration slack = Duration.between(from, now).abs().dividedBy(10);
        return new DateRange(from.minus(slack), until.plus(slack));
    }

    private static DateRange days(Matcher form) {
        LocalDate first = LocalDate.of(
                number(form.group(1)),
                form.group(2) == null ? 1 : number(form.group(2)),
                form.group(3) == null ? 1 : number(form.group(3)));
        LocalDate next = form.group(2) == null
                ? first.plusYears(1)
                : form.group(3) == null ? first.plusMonths(1) : first.plusDays(1);
        return new DateRange(
                first.atStartOfDay(SwedishTime.ZONE).toInstant(),
                next.atStartOfDay(SwedishTime.ZONE).toInstant());
    }

    private static DateRange times(Matcher form) {
        boolean seconds = form.group(6) != null;
        String fraction = form.group(7);
        LocalDateTime local = LocalDateTime.of(
                number(form.group(1)),
                number(form.group(2)),
                number(form.group(3)),
                number(form.group(4)),
                number(form.group(5)),
                seconds ? number(form.group(6)) : 0,
                fraction == null ? 0 : number((fraction + "00000000").substring(0, 9)));
        ZoneId zone = form.group(8) == null ? SwedishTime.ZONE : ZoneOffset.of(form.group(8));
        Instant from = ZonedDateTime.of(local, zone).toInstant();
        Duration length = !seconds
                ? Duration.ofMinutes(1)
                : fraction == null
                        ? Duration.ofSeconds(1)
                        : Duration.ofNanos((long) Math.pow(10, 9d - fraction.length()));
        return new DateRange(from, from.plus(length));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

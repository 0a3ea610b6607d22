package se.brygga.access.decision;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.time.SwedishTime;

/**
 * A stretch of time, both ends in it, as wide as FHIR's spelling may mean: a date alone is that whole day in Sweden, a year alone
 * the whole year (domain.md 5, step 5).
 *
 * @param from first moment; null for the beginning of time, or undated
 * @param until last moment; null for ever
 */
public record Span(Instant from, Instant until) {

    /** Returns the widest stretch that a period may mean. */
    public static Span of(Period period) {
        return new Span(
                period.hasStart() ? of(period.getStartElement()).from() : null,
                period.hasEnd() ? of(period.getEndElement()).until() : null);
    }

    /** Returns the stretch that a date or time may mean. */
    public static Span of(BaseDateTimeType time) {
        ZonedDateTime start = start(time);
        Instant end =
                next(start, time.getPrecision()).withLaterOffsetAtOverlap().toInstant();
        // A leap second is no moment of its own in Java, which counts it as the next day's first.
        Instant from = isLeapSecond(time) ? start.toInstant().minusSeconds(1) : start.toInstant();
        return new Span(from, end.minusNanos(1));
    }

    /**
     * Returns for how long an entry counts: a last day counts to its end, a time is the end itself.
     *
     * @param otherwise when it begins if the period does not say; null if that is unknown
     */
    public static Validity validity(Period period, BaseDateTimeType otherwise) {
        BaseDateTimeType start = period.hasStart() ? period.getStartElement() : otherwise;
        Instant until = null;
        if (period.hasEnd()) {
            Span end = of(period.getEndElement());
            until = isDate(period.getEndElement().getPrecision()) ? end.until().plusNanos(1) : end.from();
        }
        return new Validity(start == null || start.isEmpty() ? null : of(start).from(), until);
    }

    /** Tells whether a moment lies in it. */
    boolean contains(Instant moment) {
        return !isOver(moment) && (from == null || !from.isAfter(moment));
    }

    /** Tells whether all of it lies before a moment. */
    boolean isOver(Instant moment) {
        return until != null && until.isBefore(moment);
    }

    private static ZonedDateTime start(BaseDateTimeType time) {
        TemporalPrecisionEnum precision = time.getPrecision();
        if (isDate(precision)) {
            int month = precision == TemporalPrecisionEnum.YEAR ? 1 : time.getMonth() + 1;
            int day = precision == TemporalPrecisionEnum.DAY ? time.getDay() : 1;
            return LocalDate.of(time.getYear(), month, day).atStartOfDay(SwedishTime.ZONE);
        }
        if (time.getTimeZone() == null) {
            LocalDateTime local = LocalDateTime.of(
                    time.getYear(),
                    time.getMonth() + 1,
                    time.getDay(),
                    time.getHour(),
                    time.getMinute(),
                    time.getSecond(),
                    time.getMillis() * 1_000_000);
            return local.atZone(SwedishTime.ZONE);
        }
        return time.getValue().toInstant().atZone(SwedishTime.ZONE);
    }

    private static ZonedDateTime next(ZonedDateTime start, TemporalPrecisionEnum precision) {
        return switch (precision) {
            case YEAR -> start.plusYears(1);
            case MONTH -> start.plusMonths(1);
            case DAY -> start.plusDays(1);
            case MINUTE -> start.plusMinutes(1);
            case SECOND -> start.plusSeconds(1);
            case MILLI -> start.plusNanos(1_000_000);
        };
    }

    private static boolean isDate(TemporalPrecisionEnum precision) {
        return precision == TemporalPrecisionEnum.YEAR
                || precision == TemporalPrecisionEnum.MONTH
                || precision == TemporalPrecisionEnum.DAY;
    }

    private static boolean isLeapSecond(BaseDateTimeType time) {
        String text = time.getValueAsString();
        return text != null && text.startsWith(":60", 16);
    }
}

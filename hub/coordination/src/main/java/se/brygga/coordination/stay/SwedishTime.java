package se.brygga.coordination.stay;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;

/** Instants as people in Sweden write them: Europe/Stockholm with its offset (domain.md, conventions). */
public final class SwedishTime {

    /** Where all days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishTime() {}

    /** Returns null for null. */
    public static OffsetDateTime of(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }

    /** Returns null for null; milliseconds only if there are any. */
    public static DateTimeType dateTime(Instant at) {
        if (at == null) {
            return null;
        }
        boolean wholeSecond = at.toEpochMilli() % 1000 == 0;
        return new DateTimeType(
                Date.from(at),
                wholeSecond ? TemporalPrecisionEnum.SECOND : TemporalPrecisionEnum.MILLI,
                TimeZone.getTimeZone(ZONE));
    }

    /** Returns the day in Sweden. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Returns the last millisecond of a day, of 23, 24 or 25 hours. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }

    /** Returns true if {@code written} says this instant, or its day, month or year where it is no more precise. */
    static boolean says(DateTimeType written, Instant at) {
        if (written == null || written.getValue() == null || at == null) {
            return at == null && (written == null || written.getValue() == null);
        }
        return written.getPrecision().ordinal() <= TemporalPrecisionEnum.DAY.ordinal()
                ? of(at).toLocalDate().toString().startsWith(written.getValueAsString())
                : written.getValue().getTime() == at.toEpochMilli();
    }
}

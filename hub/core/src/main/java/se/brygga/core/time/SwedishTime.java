package se.brygga.core.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Instants as people in Sweden write them: Europe/Stockholm with its offset (domain.md, conventions). */
public final class SwedishTime {

    /** Where all days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZONE);

    private SwedishTime() {}

    /** Returns null for null. */
    public static OffsetDateTime of(Instant at) {
        return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
    }

    /** Returns what stands on a page or in a letter: {@code 2026-11-21 10:42}. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    /** Returns the day in Sweden. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** Returns the last millisecond of a day, of 23, 24 or 25 hours. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1);
    }
}

package se.brygga.app.registers;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;

/** Instants as people in Sweden write them: Europe/Stockholm with its offset (domain.md, conventions). */
final class Moments {

    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Moments() {}

    static DateTimeType dateTime(Instant at) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(ZONE));
    }

    /** Returns the moment some local days later, at the same time of day (domain.md 5, temporary lift). */
    static Instant daysAfter(Instant at, int days) {
        return at.atZone(ZONE).plusDays(days).toInstant();
    }
}

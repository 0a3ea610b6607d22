package se.brygga.app.registers;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import se.brygga.core.fhir.SwedishDateTime;
import se.brygga.core.time.SwedishTime;

/** Instants as people in Sweden write them: Europe/Stockholm with its offset (domain.md, conventions). */
final class Moments {

    private Moments() {}

    static DateTimeType dateTime(Instant at) {
        return SwedishDateTime.of(at, TemporalPrecisionEnum.MILLI);
    }

    /** Returns the moment some local days later, at the same time of day (domain.md 5, temporary lift). */
    static Instant daysAfter(Instant at, int days) {
        return at.atZone(SwedishTime.ZONE).plusDays(days).toInstant();
    }
}

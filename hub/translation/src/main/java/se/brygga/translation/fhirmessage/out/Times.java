package se.brygga.translation.fhirmessage.out;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;

/** Points in time as they go out: local, with offset. */
public final class Times {

    private Times() {}

    /** Returns an instant of a zone. */
    public static InstantType instant(Instant at, ZoneId zone) {
        return new InstantType(text(at, zone));
    }

    /** Returns a dateTime of a zone. */
    public static DateTimeType dateTime(Instant at, ZoneId zone) {
        return new DateTimeType(text(at, zone));
    }

    private static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime());
    }
}

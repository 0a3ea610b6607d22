package se.brygga.core.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DateTimeType;
import se.brygga.core.time.SwedishTime;

/** Instants in FHIR as people in Sweden write them, with the offset of {@link SwedishTime}. */
public final class SwedishDateTime {

    private SwedishDateTime() {}

    /** Returns null for null; milliseconds only if there are any. */
    public static DateTimeType of(Instant at) {
        if (at == null) {
            return null;
        }
        boolean wholeSecond = at.toEpochMilli() % 1000 == 0;
        return of(at, wholeSecond ? TemporalPrecisionEnum.SECOND : TemporalPrecisionEnum.MILLI);
    }

    /** Returns a moment as precise as it is to be written. */
    public static DateTimeType of(Instant at, TemporalPrecisionEnum precision) {
        return new DateTimeType(Date.from(at), precision, TimeZone.getTimeZone(SwedishTime.ZONE));
    }

    /** Returns true if {@code written} says this instant, or its day, month or year where it is no more precise. */
    public static boolean says(DateTimeType written, Instant at) {
        if (written == null || written.getValue() == null || at == null) {
            return at == null && (written == null || written.getValue() == null);
        }
        return written.getPrecision().ordinal() <= TemporalPrecisionEnum.DAY.ordinal()
                ? SwedishTime.day(at).toString().startsWith(written.getValueAsString())
                : written.getValue().getTime() == at.toEpochMilli();
    }
}

package se.brygga.translation.hl7v2.element;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Dtm;
import se.brygga.translation.hl7v2.datatype.Dtm.Precision;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates times: precision and offset are kept, doubtful hours warned of (messages.md 5, date and time). */
public final class DtmToDateTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    private DtmToDateTime() {}

    /** Returns the dateTime; null if there is none. A spelling that FHIR cannot hold is kept in an extension. */
    public static DateTimeType translate(St value, ZoneId zone, LossReport losses) {
        Dtm dtm = read(value, losses);
        if (dtm == null) {
            return null;
        }
        var time = new DateTimeType(dtm.hasTime() ? text(dtm, moment(dtm, zone, losses)) : date(dtm));
        boolean filled = dtm.precision() == Precision.HOUR || dtm.precision() == Precision.MINUTE;
        if (filled || dtm.coarse()) {
            time.addExtension(Canonical.ORIGINAL_VALUE, new StringType(dtm.original()));
        }
        return time;
    }

    /** Returns the date without its time of day; null if there is none. */
    public static DateType translateDate(St value, LossReport losses) {
        Dtm dtm = read(value, losses);
        if (dtm == null) {
            return null;
        }
        var date = new DateType(date(dtm));
        if (dtm.coarse() && !dtm.hasTime()) {
            date.addExtension(Canonical.ORIGINAL_VALUE, new StringType(dtm.original()));
        }
        return date;
    }

    /** Returns the instant; null if there is none or not even a full date. A date stands for its first moment. */
    public static Instant instant(St value, ZoneId zone, LossReport losses) {
        Dtm dtm = read(value, losses);
        if (dtm == null || dtm.precision().compareTo(Precision.DAY) < 0) {
            return null;
        }
        return moment(dtm, zone, losses).toInstant();
    }

    private static Dtm read(St value, LossReport losses) {
        Dtm dtm = Dtm.of(value);
        if (dtm == null && value.present()) {
            losses.dropped(value.place(), Reason.FORMATTING);
        }
        if (dtm != null && dtm.coarse()) {
            losses.warn(dtm.place(), "DATE_PRECISION");
        }
        return dtm;
    }

    private static OffsetDateTime moment(Dtm dtm, ZoneId zone, LossReport losses) {
        Dtm.Moment moment = dtm.in(zone);
        if (moment.doubt() != null) {
            losses.warn(dtm.place(), moment.doubt());
        }
        return moment.time();
    }

    private static String text(Dtm dtm, OffsetDateTime time) {
        return (dtm.precision() == Precision.MILLISECOND ? MILLISECONDS : SECONDS).format(time);
    }

    private static String date(Dtm dtm) {
        String date = dtm.local().toLocalDate().toString();
        return switch (dtm.precision()) {
            case YEAR -> date.substring(0, 4);
            case MONTH -> date.substring(0, 7);
            default -> date;
        };
    }
}

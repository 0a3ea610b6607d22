package se.brygga.translation.hl7v2.datatype;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import se.brygga.core.error.Untranslatable;

/**
 * DTM and TS, a point in time with the precision that was sent (HL7 v2.5.1, 2.A.22; messages.md, date and time).
 *
 * @param place address
 * @param original as sent
 * @param local local time; what was not sent is the earliest possible
 * @param precision how much was sent
 * @param offset as sent; null if the sender's zone decides
 * @param coarse true if month or day were sent as zero, or more than milliseconds
 */
public record Dtm(
        String place, String original, LocalDateTime local, Precision precision, ZoneOffset offset, boolean coarse) {

    /** How much of a time was sent. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND,
        MILLISECOND
    }

    /** A time in its offset, and {@code DST_GAP} or {@code DST_OVERLAP} if the clock change made it doubtful; else null. */
    public record Moment(OffsetDateTime time, String doubt) {}

    /** Reads a value; returns null if it is absent or all zeros. Throws {@link Untranslatable} if it is no time. */
    public static Dtm of(St text) {
        return text.present() && !text.value().startsWith("0000") ? DtmReader.read(text) : null;
    }

    /** Returns the digits of the date as far as they were sent: YYYY, YYYYMM or YYYYMMDD. */
    public String dateDigits() {
        return original.substring(0, Math.min(Precision.DAY.ordinal(), precision.ordinal()) * 2 + 4);
    }

    /** Returns true if the time of day was sent. */
    public boolean hasTime() {
        return precision.compareTo(Precision.DAY) > 0;
    }

    /** Returns the time; without an offset of its own in {@code zone}. An hour that does not exist moves on, of two the first counts. */
    public Moment in(ZoneId zone) {
        if (offset != null) {
            return new Moment(local.atOffset(offset), null);
        }
        OffsetDateTime time = local.atZone(zone).toOffsetDateTime();
        int offsets = zone.getRules().getValidOffsets(local).size();
        String doubt = !hasTime() || offsets == 1 ? null : offsets == 0 ? "DST_GAP" : "DST_OVERLAP";
        return new Moment(time, doubt);
    }

    /** Returns the error for a value that is no time. */
    static Untranslatable malformed(String place) {
        return new Untranslatable(
                place, "DATE_FORMAT", "Not a date or time of the form YYYY[MM[DD[HH[MM[SS[.SSSS]]]]]][+/-ZZZZ]");
    }

    /** Returns a local time; 24:00 is the next day's midnight. */
    static LocalDateTime local(int[] parts, int nanos, String place) {
        boolean midnight = parts[3] == 24 && parts[4] == 0 && parts[5] == 0 && nanos == 0;
        try {
            LocalDateTime time =
                    LocalDateTime.of(parts[0], parts[1], parts[2], midnight ? 0 : parts[3], parts[4], parts[5], nanos);
            return midnight ? time.plusDays(1) : time;
        } catch (DateTimeException noSuchTime) {
            throw malformed(place);
        }
    }
}

package se.brygga.translation.hl7v2.out;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/**
 * Writes times as DTM, TS and DT: local time of the destination with offset, in the precision that the source had (messages.md 5,
 * date and time).
 *
 * <p>The source's own spelling gives back the precision, not the digits: it may have been local time of another zone.
 */
final class DateTimeToDtm {

    private static final Pattern ORIGINAL = Pattern.compile("(\\d{4,14})(\\.\\d{1,4})?([+-]\\d{4})?");
    private static final int DATE_DIGITS = "YYYYMMDD".length();
    private static final int SECOND_DIGITS = "YYYYMMDDHHMMSS".length();
    private static final int SECONDS_A_MINUTE = 60;
    private static final int LAST_YEAR = 9999;

    private DateTimeToDtm() {}

    /** Writes a field of one component; nothing if there is no time. */
    static void write(SegmentWriter segment, int field, BaseDateTimeType time, String path) {
        segment.set(field, text(time, segment, path), path);
    }

    /** Writes a component. */
    static void write(FieldWriter at, int component, BaseDateTimeType time, String path) {
        at.set(component, text(time, at.segment(), path), path);
    }

    /** Returns the digits; null if there is no time. */
    static String text(BaseDateTimeType time, SegmentWriter segment, String path) {
        if (time == null || !time.hasValue()) {
            return null;
        }
        String original = original(time);
        if (time.getPrecision().compareTo(TemporalPrecisionEnum.DAY) <= 0) {
            boolean spelled = original != null && original.length() <= DATE_DIGITS;
            return spelled ? original : time.getValueAsString().replace("-", "");
        }
        ZoneId zone = segment.destination().zone();
        OffsetDateTime local = local(time, zone);
        if (local.getYear() < 1 || local.getYear() > LAST_YEAR) {
            throw segment.untranslatable(path, "DATE_RANGE", "HL7 v2 has years of four digits only");
        }
        return digits(local, time.getPrecision(), original)
                + DateTimeFormatter.ofPattern("xx").format(local);
    }

    private static String digits(OffsetDateTime local, TemporalPrecisionEnum precision, String original) {
        String seconds = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").format(local);
        if (original == null) {
            return precision == TemporalPrecisionEnum.MILLI
                    ? seconds + DateTimeFormatter.ofPattern(".SSS").format(local)
                    : seconds;
        }
        int point = original.indexOf('.');
        if (point > 0) {
            int end = Math.max(original.indexOf('+'), original.indexOf('-'));
            return seconds + original.substring(point, end < 0 ? original.length() : end);
        }
        int digits = original.replaceFirst("[+-].*", "").length();
        boolean exact = digits <= DATE_DIGITS || !seconds.substring(digits).matches("0*");
        return exact ? seconds : seconds.substring(0, digits);
    }

    /** An offset of the time before standard time has seconds, for which HL7 has no place. */
    private static OffsetDateTime local(BaseDateTimeType time, ZoneId zone) {
        OffsetDateTime local = time.getValue().toInstant().atZone(zone).toOffsetDateTime();
        int seconds = local.getOffset().getTotalSeconds();
        int whole = seconds / SECONDS_A_MINUTE * SECONDS_A_MINUTE;
        return whole == seconds ? local : local.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(whole));
    }

    /** Returns the source's spelling if it is one of HL7. */
    private static String original(BaseDateTimeType time) {
        String original = time.getExtensionString(Canonical.ORIGINAL_VALUE);
        boolean hl7 = original != null && ORIGINAL.matcher(original).matches();
        int digits = hl7 ? original.replaceFirst("[.+-].*", "").length() : 1;
        return digits % 2 == 0 && digits <= SECOND_DIGITS ? original : null;
    }
}

package se.brygga.translation.hl7v2.datatype;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import se.brygga.translation.hl7v2.datatype.Dtm.Precision;

/** Reads the digits of a time, from left to right. */
final class DtmReader {

    /** Where each part of {@code YYYYMMDDHHMMSS} ends. */
    private static final int[] ENDS = {4, 6, 8, 10, 12, 14};

    private static final int WIDEST_OFFSET_HOURS = 14;
    private static final int NANO_DIGITS = 9;
    private static final int MOST_FRACTION_DIGITS = 4;
    private static final int MILLI_DIGITS = 3;

    private DtmReader() {}

    static Dtm read(St text) {
        String all = text.value();
        int sign = Math.max(all.indexOf('+'), all.indexOf('-'));
        String time = sign < 0 ? all : all.substring(0, sign);
        int point = time.indexOf('.');
        String digits = point < 0 ? time : time.substring(0, point);
        String fraction = point < 0 ? "" : time.substring(point + 1);
        int count = count(digits, text.place());
        if (point >= 0 && (count < ENDS.length || fraction.isEmpty() || fraction.length() > MOST_FRACTION_DIGITS)) {
            throw Dtm.malformed(text.place());
        }
        int[] parts = parts(digits, count, text.place());
        int known = known(parts, count);
        for (int i = known; i < 3; i++) {
            parts[i] = 1;
        }
        LocalDateTime local = Dtm.local(parts, nanos(fraction, text.place()), text.place());
        Precision precision = fraction.isEmpty() ? Precision.values()[known - 1] : Precision.MILLISECOND;
        ZoneOffset offset = sign < 0 ? null : offset(all.substring(sign), text.place());
        boolean coarse = known < count || fraction.length() > MILLI_DIGITS;
        return new Dtm(text.place(), all, local, precision, offset, coarse);
    }

    private static int[] parts(String digits, int count, String place) {
        int[] parts = {1, 1, 1, 0, 0, 0};
        for (int i = 0; i < count; i++) {
            parts[i] = number(digits, i == 0 ? 0 : ENDS[i - 1], ENDS[i], place);
        }
        return parts;
    }

    /** Returns how many parts say something: in a date, month and day may be zero because nobody knows them. */
    private static int known(int[] parts, int count) {
        if (count == 3 && parts[2] == 0) {
            return parts[1] == 0 ? 1 : 2;
        }
        return count == 2 && parts[1] == 0 ? 1 : count;
    }

    private static int count(String digits, String place) {
        for (int i = 0; i < ENDS.length; i++) {
            if (ENDS[i] == digits.length()) {
                return i + 1;
            }
        }
        throw Dtm.malformed(place);
    }

    private static int nanos(String fraction, String place) {
        int nanos = number(fraction, 0, fraction.length(), place);
        for (int i = fraction.length(); i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to, String place) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                throw Dtm.malformed(place);
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private static ZoneOffset offset(String text, String place) {
        if (text.length() != "+HHMM".length()) {
            throw Dtm.malformed(place);
        }
        int hours = number(text, 1, 3, place);
        int minutes = number(text, 3, 5, place);
        if (hours > WIDEST_OFFSET_HOURS) {
            throw Dtm.malformed(place);
        }
        try {
            int sign = text.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException noSuchOffset) {
            throw Dtm.malformed(place);
        }
    }
}

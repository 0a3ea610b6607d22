package se.brygga.translation.hl7v2.element;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import se.brygga.translation.hl7v2.datatype.Dtm;
import se.brygga.translation.hl7v2.datatype.Dtm.Precision;
import se.brygga.translation.hl7v2.datatype.St;

/** Compares times of any precision: FHIR has no period that ends before it starts (FHIR R4, Period, per-1). */
public final class Periods {

    private static final int DATE_DIGITS = 8;

    private Periods() {}

    /** Returns true if one time is before another; what one of the two leaves open does not count. */
    public static boolean isBefore(St one, St other, ZoneId zone) {
        Dtm first = Dtm.of(one);
        Dtm second = Dtm.of(other);
        if (first == null || second == null) {
            return false;
        }
        OffsetDateTime a = first.in(zone).time();
        OffsetDateTime b = second.in(zone).time();
        if (first.hasTime() && second.hasTime()) {
            return cut(a.toLocalDateTime(), first.precision(), second.precision())
                            .atOffset(a.getOffset())
                            .compareTo(cut(b.toLocalDateTime(), first.precision(), second.precision())
                                    .atOffset(b.getOffset()))
                    < 0;
        }
        int digits = Math.min(
                DATE_DIGITS,
                Math.min(first.dateDigits().length(), second.dateDigits().length()));
        return first.dateDigits()
                        .substring(0, digits)
                        .compareTo(second.dateDigits().substring(0, digits))
                < 0;
    }

    private static LocalDateTime cut(LocalDateTime time, Precision one, Precision other) {
        Precision coarser = one.compareTo(other) < 0 ? one : other;
        return switch (coarser) {
            case HOUR -> time.withMinute(0).withSecond(0).withNano(0);
            case MINUTE -> time.withSecond(0).withNano(0);
            case SECOND -> time.withNano(0);
            default -> time;
        };
    }
}

package se.brygga.translation.municipal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates ({@code 2026-03-02}) and times ({@code 2026-03-02T09:15}, with or without seconds and offset). */
final class MunicipalTimes {

    private static final Pattern DATE = Pattern.compile("(18|19|20|21)\\d{2}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(?<offset>Z|[+-](0\\d|1[0-4]):[0-5]\\d)?");

    /**
     * A time as read.
     *
     * @param warning {@code TIME_GAP} or {@code TIME_OVERLAP} if the clocks were being changed; else null
     */
    record Read(OffsetDateTime time, String warning) {}

    private MunicipalTimes() {}

    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a time; without an offset it is local in {@code zone}: a skipped hour moves on, of a repeated one the first is meant. */
    static Optional<Read> time(String text, ZoneId zone) {
        var matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    matcher.group("offset") != null
                            ? new Read(OffsetDateTime.parse(text), null)
                            : local(LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME), zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Read local(LocalDateTime time, ZoneId zone) {
        int offsets = zone.getRules().getValidOffsets(time).size();
        String warning = offsets == 0 ? "TIME_GAP" : offsets > 1 ? "TIME_OVERLAP" : null;
        return new Read(time.atZone(zone).toOffsetDateTime(), warning);
    }
}

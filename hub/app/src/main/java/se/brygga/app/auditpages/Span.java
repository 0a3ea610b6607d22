package se.brygga.app.auditpages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import se.brygga.app.refusal.Refused;
import se.brygga.core.time.SwedishTime;

/** A period of the log, from its beginning to before its end. */
record Span(Instant from, Instant until) {

    /** Reads dates or times with offset; a date alone is the whole day in Sweden. Without a beginning, all; without an end, now. */
    static Span read(String from, String until, Instant now) {
        var span = new Span(
                from == null ? Instant.EPOCH : instant(from, 0),
                until == null ? now.plusNanos(1_000) : instant(until, 1));
        if (!span.from.isBefore(span.until)) {
            throw Refused.of(400, "REQUEST", "Let 'from' be before 'until'.");
        }
        return span;
    }

    private static Instant instant(String text, int days) {
        try {
            return text.length() == "2026-01-01".length()
                    ? LocalDate.parse(text)
                            .plusDays(days)
                            .atStartOfDay(SwedishTime.ZONE)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.of(400, "REQUEST", "Give 'from' and 'until' as 2026-01-31 or 2026-01-31T12:00:00+01:00.");
        }
    }
}

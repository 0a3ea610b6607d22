package se.brygga.app.view.worklist;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.reading.TooMany;
import se.brygga.app.refusal.Refused;
import se.brygga.core.time.SwedishTime;

/**
 * The days of which the mailbox shows what has ended: the latest, or those before a day.
 *
 * @param before the day after the last one; null for up to now
 * @param days how many
 * @param now when the page is made
 */
record EndedDays(LocalDate before, int days, Instant now) {

    /** Fewer days where so many do not go into one page. */
    private static final List<Integer> LENGTHS = List.of((int) ReadLists.STANDS.toDays(), 30, 7, 1);

    /** Reads the day of which ended tasks are asked for; null for none. */
    static LocalDate before(Asked asked, TaskFilter filter) {
        String before = asked.get("before", null);
        try {
            if (before == null || filter == TaskFilter.ENDED && before.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return before == null ? null : LocalDate.parse(before);
            }
        } catch (DateTimeException e) {
            // Said below, as for what is no day at all.
        }
        throw Refused.bad(
                "WORKLIST_DATE",
                "Dagen skrivs som 2026-11-21 och gäller avslutade uppgifter. / The day is written as 2026-11-21 and is"
                        + " for ended tasks.");
    }

    /** Reads as many days as go into one page; throws {@link TooMany} if not even one does. */
    static <T> T most(LocalDate before, Instant now, Function<EndedDays, T> read) {
        for (int days : LENGTHS.subList(0, LENGTHS.size() - 1)) {
            try {
                return read.apply(new EndedDays(before, days, now));
            } catch (TooMany e) {
                continue;
            }
        }
        return read.apply(new EndedDays(before, LENGTHS.get(LENGTHS.size() - 1), now));
    }

    ReadLists.Span span() {
        return before == null
                ? new ReadLists.Span(now.minus(Duration.ofDays(days)), null)
                : new ReadLists.Span(start(first()), start(before));
    }

    /** Returns the first day. */
    public LocalDate first() {
        return before == null ? SwedishTime.day(span().since()) : before.minusDays(days);
    }

    /** Returns the last day; null for today. */
    public LocalDate last() {
        return before == null ? null : before.minusDays(1);
    }

    /** Returns before which day what is older has ended; the first of the latest days is shown in part only. */
    public LocalDate older() {
        return before == null ? first().plusDays(1) : first();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SwedishTime.ZONE).toInstant();
    }
}

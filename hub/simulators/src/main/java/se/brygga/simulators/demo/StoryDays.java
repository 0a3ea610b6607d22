package se.brygga.simulators.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import se.brygga.core.time.SwedishTime;

/** The days of the fortnight, which ends today: nothing in it lies in the future, for the hub would refuse that. */
final class StoryDays {

    static final int LAST = 14;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final ZonedDateTime now;

    StoryDays(ZonedDateTime real) {
        this.now = real.withZoneSameInstant(SwedishTime.ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns a time of day {@code HH:mm} on a day before the last. */
    ZonedDateTime at(int day, String time) {
        return date(day).atTime(LocalTime.parse(time)).atZone(SwedishTime.ZONE);
    }

    LocalDate date(int day) {
        return now.toLocalDate().minusDays((long) LAST - day);
    }

    /** Returns the moment of the last day at which the story is told. */
    ZonedDateTime now() {
        return now;
    }

    /** Returns what stands above a day, such as {@code Day 3, Tuesday 10 March}. */
    String title(ZonedDateTime at) {
        long day = LAST - ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        return "Day " + day + ", " + TITLE.format(at);
    }

    static String clock(ZonedDateTime at) {
        return CLOCK.format(at);
    }

    /** Returns a last moment as people say it on a day: {@code 11:50}, {@code midnight}, {@code Fri 13 Mar}. */
    String until(ZonedDateTime today, ZonedDateTime due) {
        ZonedDateTime end = due.withZoneSameInstant(SwedishTime.ZONE);
        boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        boolean whole = midnight || !end.toLocalTime().isBefore(LAST_MINUTE);
        if (day.equals(today.toLocalDate())) {
            return whole ? "midnight" : clock(end);
        }
        return whole ? SHORT.format(day) : SHORT.format(day) + " " + clock(end);
    }
}

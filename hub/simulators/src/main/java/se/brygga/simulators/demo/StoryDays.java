package se.brygga.simulators.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The days of the fortnight, which ends today: nothing in it lies in the future, for the hub would refuse that. */
final class StoryDays {

    static final int LAST = 14;

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    private final ZonedDateTime now;

    StoryDays(ZonedDateTime real) {
        this.now = real.withZoneSameInstant(ZONE).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns a time of day {@code HH:mm} on a day before the last. */
    ZonedDateTime at(int day, String time) {
        return date(day).atTime(LocalTime.parse(time)).atZone(ZONE);
    }

    LocalDate date(int day) {
        return now.toLocalDate().minusDays((long) LAST - day);
    }

    /** Returns the moment of the last day at which the story is told. */
    ZonedDateTime now() {
        return now;
    }

    /** Returns what stands in front of a line, such as {@code Day 3, Tue 09:40}. */
    String label(ZonedDateTime at) {
        long day = LAST - ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
        return "Day " + day + ", " + weekday(at);
    }

    static String weekday(ZonedDateTime at) {
        return WEEKDAY.format(at.withZoneSameInstant(ZONE));
    }
}

package se.brygga.coordination.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.brygga.core.time.SwedishTime;

/** Days and hours of people who work with a plan. */
final class PlanTime {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private PlanTime() {}

    /** Returns the morning of a day, when people read what is to be done. */
    static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(SwedishTime.ZONE).toInstant();
    }

    /** Returns the morning of a day so many days later. */
    static Instant morning(Instant from, int daysLater) {
        return morning(SwedishTime.day(from).plusDays(daysLater));
    }

    /** Returns the last moment of a day so many days later: people count days, not hours. */
    static Instant end(Instant from, int daysLater) {
        return end(SwedishTime.day(from).plusDays(daysLater));
    }

    /** Returns the last moment of a day: a system that shows the day alone shows this one. */
    static Instant end(LocalDate day) {
        return SwedishTime.endOf(day);
    }
}

package se.brygga.coordination.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import se.brygga.core.time.SwedishTime;

/** Until when a task of a care model must be done (domain.md 8). */
public sealed interface Due {

    /** Some time after it happened. */
    record Within(Offset offset) implements Due {}

    /** Before the day ends on which it happened, in Swedish time: code {@code same-day}. */
    record SameDay() implements Due {
        static final String CODE = "same-day";
    }

    /** At noon of the next working day after the day on which it happened: code {@code next-weekday-noon}. */
    record NextWeekdayNoon() implements Due {
        static final String CODE = "next-weekday-noon";
    }

    /**
     * Some time after another action of the model is due.
     *
     * @param action id of the other action
     */
    record AfterAction(String action, Offset offset) implements Due {}

    /** Returns the last moment of an action of a model for something that happened; {@code workday} knows the calendar. */
    static Instant of(CareModel model, ModelAction action, Instant at, Predicate<LocalDate> workday) {
        Due due = action.due();
        if (due instanceof Within within) {
            return within.offset().after(at);
        }
        if (due instanceof AfterAction after) {
            return after.offset().after(of(model, model.action(after.action()), at, workday));
        }
        LocalDate today = SwedishTime.day(at);
        if (due instanceof SameDay) {
            return SwedishTime.endOf(today);
        }
        LocalDate day = today.plusDays(1);
        while (!workday.test(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(LocalTime.NOON).atZone(SwedishTime.ZONE).toInstant();
    }
}

package se.brygga.app.view.chart;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What one unit was to do in a week, and what it says that it did.
 *
 * @param responsible name of the unit
 * @param monday first day of the week
 * @param planned how many times; empty if nobody has planned any
 * @param performed how many times; empty if nobody has reported, which is not none
 * @param isToCome true if it has not begun: nobody could have reported
 */
public record Week(
        String responsible, LocalDate monday, OptionalInt planned, OptionalInt performed, boolean isToCome) {}

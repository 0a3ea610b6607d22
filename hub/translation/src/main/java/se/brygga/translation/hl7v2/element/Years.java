package se.brygga.translation.hl7v2.element;

import java.time.LocalDate;

/** Knows which years nobody means: systems write 9999 where they know no end. */
public final class Years {

    private static final int EARLIEST = 1800;
    private static final int FARTHEST = 100;

    private Years() {}

    /** Returns true for a year before 1800, or more than a hundred years ahead. */
    public static boolean areAbsurd(int year, LocalDate today) {
        return year < EARLIEST || year > today.getYear() + FARTHEST;
    }
}

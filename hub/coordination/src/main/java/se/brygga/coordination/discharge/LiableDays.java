package se.brygga.coordination.discharge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Liable days, counted and priced: by year, as each year has its own rate (UTS 5:3). */
final class LiableDays {

    private final Map<Integer, Integer> byYear = new TreeMap<>();
    private LocalDate first;

    /** Adds the days from {@code from} up to, and without, {@code before}. */
    void add(LocalDate from, LocalDate before) {
        if (from.isBefore(before)) {
            first = first == null || from.isBefore(first) ? from : first;
            for (LocalDate day = from; day.isBefore(before); ) {
                LocalDate next = day.plusYears(1).withDayOfYear(1);
                LocalDate end = next.isBefore(before) ? next : before;
                byYear.merge(day.getYear(), (int) ChronoUnit.DAYS.between(day, end), Integer::sum);
                day = end;
            }
        }
    }

    int count() {
        return byYear.values().stream().mapToInt(Integer::intValue).sum();
    }

    LocalDate first() {
        return first;
    }

    /** Returns kronor; null if a year has no rate. */
    Long priced(Map<Integer, Integer> rates) {
        return byYear.keySet().stream().allMatch(rates::containsKey)
                ? byYear.entrySet().stream()
                        .mapToLong(entry -> (long) entry.getValue() * rates.get(entry.getKey()))
                        .sum()
                : null;
    }
}

package se.brygga.coordination.discharge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which an act that the law wants done may wait until the next weekday: Saturdays, Sundays, public holidays, and the
 * eves of Midsummer, Christmas and New Year (<a href="https://rkrattsbaser.gov.se/sfst?bet=1930:173">1930:173</a>, <a
 * href="https://rkrattsbaser.gov.se/sfst?bet=1989:253">1989:253</a>).
 */
public final class Calendar {

    private static final int NATIONAL_DAY_SINCE = 2005;

    private Calendar() {}

    /** Returns true if an act may wait. */
    public static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || isEve(day)
                || holidays(day.getYear()).contains(day);
    }

    /** Returns the day itself if it is a weekday, else the next that is. */
    public static LocalDate weekdayFrom(LocalDate day) {
        LocalDate next = day;
        while (isDayOff(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Returns the public holidays of a year. */
    public static Set<LocalDate> holidays(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        days.add(LocalDate.of(year, Month.JANUARY, 1));
        days.add(LocalDate.of(year, Month.JANUARY, 6));
        days.add(easter.minusDays(2));
        days.add(easter);
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1));
        days.add(easter.plusDays(39)); // Ascension
        days.add(easter.plusDays(49)); // Whit Sunday
        days.add(year < NATIONAL_DAY_SINCE ? easter.plusDays(50) : LocalDate.of(year, Month.JUNE, 6));
        days.add(midsummer(year));
        days.add(saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31))); // All Saints
        days.add(LocalDate.of(year, Month.DECEMBER, 25));
        days.add(LocalDate.of(year, Month.DECEMBER, 26));
        return days;
    }

    private static boolean isEve(LocalDate day) {
        boolean december = day.getMonth() == Month.DECEMBER;
        return december && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31)
                || day.plusDays(1).equals(midsummer(day.getYear()));
    }

    private static LocalDate midsummer(int year) {
        return saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
    }

    private static LocalDate saturdayFrom(LocalDate day) {
        return day.plusDays(
                DayOfWeek.SATURDAY.getValue() - Math.floorMod(day.getDayOfWeek().getValue(), 7));
    }

    /** Easter Sunday of the Gregorian calendar, by the full moon of the church (Gauss's rule as Butcher wrote it down). */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moonShift = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}

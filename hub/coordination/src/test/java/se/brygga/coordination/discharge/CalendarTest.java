package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14",
                "2026-05-24", "2026-06-06", "2026-06-19", "2026-06-20", "2026-10-31", "2026-12-24", "2026-12-25",
                "2026-12-26", "2026-12-31", "2026-02-14", "2026-02-15", "2024-03-29", "2025-04-21", "2004-05-31",
                "2027-11-06", "2038-04-25"
            })
    void isADayOff(LocalDate day) {
        assertThat(Calendar.isDayOff(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-05-25", "2026-12-23"})
    void isAWeekday(LocalDate day) {
        assertThat(Calendar.isDayOff(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, 2026-12-28", "2026-04-03, 2026-04-07", "2026-06-19, 2026-06-22", "2026-02-17, 2026-02-17"})
    void theNextWeekdayFollowsAllDaysOff(LocalDate day, LocalDate next) {
        assertThat(Calendar.weekdayFrom(day)).isEqualTo(next);
    }

    @Test
    void everyYearHasThirteenPublicHolidaysUnlessTwoMeet() {
        for (int year = 1990; year < 2100; year++) {
            assertThat(Calendar.holidays(year).size()).isBetween(12, 13);
        }
    }
}

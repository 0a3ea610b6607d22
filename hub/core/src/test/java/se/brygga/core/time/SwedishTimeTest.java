package se.brygga.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What people in Sweden read on the clock, also around the nights when it is changed. */
class SwedishTimeTest {

    private static final Instant LATE = Instant.parse("2026-06-30T22:30:00Z");

    @Test
    void aDayIsTheOneInSweden() {
        assertThat(SwedishTime.day(LATE)).isEqualTo("2026-07-01");
        assertThat(SwedishTime.minute(LATE)).isEqualTo("2026-07-01 00:30");
        assertThat(SwedishTime.of(LATE)).hasToString("2026-07-01T00:30+02:00");
        assertThat(SwedishTime.of(null)).isNull();
    }

    @Test
    void aDayIsAsLongAsItIs() {
        assertThat(length("2026-03-29")).isEqualTo(Duration.ofHours(23));
        assertThat(length("2026-10-25")).isEqualTo(Duration.ofHours(25));
    }

    private static Duration length(String day) {
        LocalDate date = LocalDate.parse(day);
        return Duration.between(SwedishTime.endOf(date.minusDays(1)), SwedishTime.endOf(date));
    }
}

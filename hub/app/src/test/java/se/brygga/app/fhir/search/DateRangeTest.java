package se.brygga.app.fhir.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2026,2025-12-31T23:00:00Z,2026-12-31T23:00:00Z",
        "2026-02,2026-01-31T23:00:00Z,2026-02-28T23:00:00Z",
        "2024-02-29,2024-02-28T23:00:00Z,2024-02-29T23:00:00Z",
        "2026-03-29,2026-03-28T23:00:00Z,2026-03-29T22:00:00Z",
        "2026-10-25,2026-10-24T22:00:00Z,2026-10-25T23:00:00Z",
        "2026-11-21T10:42,2026-11-21T09:42:00Z,2026-11-21T09:43:00Z",
        "2026-11-21T10:42:07,2026-11-21T09:42:07Z,2026-11-21T09:42:08Z",
        "2026-11-21T10:42:07Z,2026-11-21T10:42:07Z,2026-11-21T10:42:08Z",
        "2026-11-21T10:42:07 02:00,2026-11-21T08:42:07Z,2026-11-21T08:42:08Z",
        "2026-11-21T10:42:07.5Z,2026-11-21T10:42:07.500Z,2026-11-21T10:42:07.600Z",
        "2026-03-29T02:30,2026-03-29T01:30:00Z,2026-03-29T01:31:00Z"
    })
    void dateMeansAllOfItInSwedishTimeWhereNoZoneIsGiven(String text, Instant from, Instant until) {
        assertThat(DateRange.read(text)).contains(new DateRange(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-02-30",
                "2026-1-1",
                "2026-11-21T25:00",
                "2026-11-21T10",
                "2026-12-31T23:59:60Z",
                "20261121",
                "2026-11-21T10:42+99:00",
                "-2026",
                "2026-11-21T10:42:07.Z"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(DateRange.read(text)).isEmpty();
    }
}

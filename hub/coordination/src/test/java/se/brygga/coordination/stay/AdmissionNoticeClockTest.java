package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.time.SwedishTime;

class AdmissionNoticeClockTest {

    /** The rows K1 to K4 of domain.md 6; K4b: an assessment before the admission does not shorten the time. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "K1, 2026-02-10T09:30+01:00, , 2026-02-11T09:30+01:00",
        "K2, 2026-03-28T14:00+01:00, , 2026-03-29T15:00+02:00",
        "K3, 2026-10-24T14:00+02:00, , 2026-10-25T13:00+01:00",
        "K4, 2026-02-10T09:30+01:00, 2026-02-12T16:10+01:00, 2026-02-13T16:10+01:00",
        "K4b, 2026-02-10T09:30+01:00, 2026-02-09T16:10+01:00, 2026-02-11T09:30+01:00"
    })
    void givesTwentyFourElapsedHours(String row, OffsetDateTime admitted, OffsetDateTime assessed, OffsetDateTime due) {
        var at = assessed == null
                ? AdmissionNoticeClock.due(admitted.toInstant())
                : AdmissionNoticeClock.due(admitted.toInstant(), assessed.toInstant());

        assertThat(SwedishTime.of(at)).isEqualTo(due);
    }
}

package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.Spelling;

class MunicipalTimesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-02T09:15:00+01:00, 2026-03-02T09:15+01:00,",
        "2026-03-02T08:15:00Z, 2026-03-02T08:15Z,",
        "2026-03-02T09:15, 2026-03-02T09:15+01:00,",
        "2026-07-02T09:15:30.25, 2026-07-02T09:15:30.250+02:00,",
        "2026-03-29T02:30:00, 2026-03-29T03:30+02:00, TIME_GAP",
        "2026-10-25T02:30:00, 2026-10-25T02:30+02:00, TIME_OVERLAP",
        "2026-10-25T02:30:00+01:00, 2026-10-25T02:30+01:00,"
    })
    void readsTimesWithAndWithoutOffset(String text, String time, String warning) {
        var read = MunicipalTimes.time(text, Spelling.CANONICAL, STOCKHOLM).orElseThrow();

        assertThat(read.time()).hasToString(time);
        assertThat(read.warning()).isEqualTo(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-02-30T09:15:00",
                "2026-03-02T24:01:00",
                "2026-03-02T09:15:60Z",
                "2026-03-02T09:15:00+19:00",
                "+999999999-03-02T09:15:00",
                "2026-03-02 09:15",
                "٢٠٢٦-03-02T09:15:00"
            })
    void doesNotGuessWhatIsNoTime(String text) {
        assertThat(MunicipalTimes.time(text, Spelling.CANONICAL, STOCKHOLM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-3-2", "260302", "1712-03-02", "2026-03-02T00:00:00"})
    void doesNotGuessWhatIsNoDate(String text) {
        assertThat(MunicipalTimes.date(text, Spelling.CANONICAL)).isEmpty();
    }
}

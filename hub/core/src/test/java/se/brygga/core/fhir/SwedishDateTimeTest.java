package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;

/** What FHIR tells of a moment in Sweden. */
class SwedishDateTimeTest {

    private static final Instant LATE = Instant.parse("2026-06-30T22:30:00Z");

    @Test
    void millisecondsAreWrittenOnlyIfThereAreAny() {
        assertThat(SwedishDateTime.of(LATE).getValueAsString()).isEqualTo("2026-07-01T00:30:00+02:00");
        assertThat(SwedishDateTime.of(LATE.plusMillis(5)).getValueAsString())
                .isEqualTo("2026-07-01T00:30:00.005+02:00");
        assertThat(SwedishDateTime.of(null)).isNull();
    }

    @Test
    void aDateSaysEveryMomentOfItsDay() {
        assertThat(SwedishDateTime.says(new DateTimeType("2026-07-01"), LATE)).isTrue();
        assertThat(SwedishDateTime.says(new DateTimeType("2026-06-30"), LATE)).isFalse();
        assertThat(SwedishDateTime.says(new DateTimeType("2026-07-01T00:30:00+02:00"), LATE))
                .isTrue();
        assertThat(SwedishDateTime.says(null, null)).isTrue();
    }
}

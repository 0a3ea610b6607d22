package se.brygga.translation.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateTimeRange;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.DtmToDateTime;

/** Date and time of messages.md 5. */
class TimesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final LossReport losses = new LossReport();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "datatype/times.csv", delimiter = ';', numLinesToSkip = 1)
    void reads(String fact, String raw, String dateTime, String original, Instant instant, String warning) {
        DateTimeType time = DtmToDateTime.translate(value(raw), STOCKHOLM, losses);

        assertThat(time == null ? null : time.getValueAsString()).isEqualTo(dateTime);
        assertThat(time == null ? null : time.getExtensionString(Canonical.ORIGINAL_VALUE))
                .isEqualTo(original);
        assertThat(losses.warnings().get("PV1-44")).isEqualTo(warning);
        assertThat(DtmToDateTime.instant(value(raw), STOCKHOLM, losses)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261301",
                "20260230",
                "2026-03-01",
                "202603012460",
                "202603012401",
                "20260301081560",
                "202603010815.5",
                "20260301081530.",
                "20260301081530.12345",
                "202",
                "2026030",
                "20260301081530+01",
                "20260301081530+1500",
                "20260301081530+0199",
                "today",
                "2026030108153a",
                "20260301 0815",
                "-",
                "+0100",
                "20260001"
            })
    void refusesWhatIsNoTimeAndSaysWhereButNotWhat(String raw) {
        assertThatThrownBy(() -> DtmToDateTime.translate(value(raw), STOCKHOLM, losses))
                .isInstanceOfSatisfying(Untranslatable.class, e -> {
                    assertThat(e.place()).isEqualTo("PV1-44");
                    assertThat(e.code()).isEqualTo("DATE_FORMAT");
                    assertThat(e.getMessage()).doesNotContain(raw + " ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"19121212", "191212121530", "19121212153000+0100"})
    void aDateNeverGetsATime(String raw) {
        assertThat(DtmToDateTime.translateDate(value(raw), losses).getValueAsString())
                .isEqualTo("1912-12-12");
    }

    @Property
    void everySecondComesThroughExactly(
            @ForAll @DateTimeRange(min = "1900-01-01T00:00:00", max = "2100-12-31T23:59:59") LocalDateTime local) {
        String raw = DateTimeFormatter.ofPattern("uuuuMMddHHmmss").format(local);

        Instant instant = DtmToDateTime.instant(value(raw), STOCKHOLM, losses);

        assertThat(instant).isEqualTo(local.withNano(0).atZone(STOCKHOLM).toInstant());
        assertThat(DtmToDateTime.translate(value(raw), STOCKHOLM, losses)
                        .getValue()
                        .toInstant())
                .isEqualTo(instant);
    }

    private static St value(String raw) {
        return new St("PV1-44", raw, false);
    }
}

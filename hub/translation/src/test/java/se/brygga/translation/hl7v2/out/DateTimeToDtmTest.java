package se.brygga.translation.hl7v2.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Times out: local time of the destination with offset, in the source's precision (messages.md 5, date and time). */
class DateTimeToDtmTest {

    private static final Encounter VISIT = new Encounter();
    private static final SegmentWriter SEGMENT =
            new MessageWriter(Outbound.message("", VISIT), Outbound.destination("2.5.1")).segment("PV1", VISIT);

    @ParameterizedTest(name = "{0} sent as {1}")
    @CsvSource({
        "2026, , 2026",
        "2026-02, , 202602",
        "2026-02-24, , 20260224",
        "2026-02-24T09:15:00+01:00, , 20260224091500+0100",
        "2026-02-24T08:15:00Z, , 20260224091500+0100",
        "2026-07-24T08:15:00Z, , 20260724101500+0200",
        "2026-02-24T09:15:00.125+01:00, , 20260224091500.125+0100",
        "2026-02-24T09:15:00+01:00, 202602240915, 202602240915+0100",
        "2026-02-24T09:00:00+01:00, 2026022409, 2026022409+0100",
        "2026-02-24T09:00:00+05:30, 2026022409+0530, 20260224043000+0100",
        "2026-02-24T09:15:00.123+01:00, 20260224091500.1234, 20260224091500.1234+0100",
        "2026-02-24T09:15:00+01:00, 24.2.2026 9.15, 20260224091500+0100",
        "2026, 20260000, 20260000",
        "2026-02, 20260200, 20260200",
        "2026-10-25T02:30:00+02:00, , 20261025023000+0200",
        "2026-10-25T02:30:00+01:00, , 20261025023000+0100",
    })
    void writes(String time, String original, String digits) {
        var value = new DateTimeType(time);
        if (original != null) {
            value.addExtension(Canonical.ORIGINAL_VALUE, new StringType(original));
        }

        assertThat(text(value)).isEqualTo(digits);
    }

    @Test
    void yearsOfMoreThanFourDigitsAreRefused() {
        assertThatThrownBy(() -> text(new DateTimeType("9999-12-31T23:59:59-05:00")))
                .isInstanceOf(Untranslatable.class);
    }

    private static String text(BaseDateTimeType time) {
        return DateTimeToDtm.text(time, SEGMENT, "period.start");
    }
}

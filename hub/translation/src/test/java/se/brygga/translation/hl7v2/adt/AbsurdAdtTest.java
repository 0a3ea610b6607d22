package se.brygga.translation.hl7v2.adt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.Translated;

/** What no sender can mean: refused with a place, or taken with a warning. */
class AbsurdAdtTest {

    private static final String BORN = "|19121212|M";
    private static final int MANY = 10_000;

    @Test
    void aDischargeBeforeTheAdmissionIsRefused() {
        assertThatThrownBy(Adt.of("A03").with("20260227150000", "20260224091400")::translated)
                .isInstanceOfSatisfying(Untranslatable.class, e -> {
                    assertThat(e.place()).isEqualTo("PV1-45");
                    assertThat(e.code()).isEqualTo("DISCHARGE_BEFORE_ADMISSION");
                });
    }

    @ParameterizedTest(name = "discharge {0} after an admission of 2026-02-24 09:15")
    @CsvSource({"20260224", "202602240915", "2026022409", "202602", "2026", "20260224091500"})
    void whatTheDischargeLeavesOpenIsNoContradiction(String discharged) {
        assertThat(Adt.of("A03").with("20260227150000", discharged).translated().events())
                .hasSize(1);
    }

    @Test
    void anEventInAYearThatNobodyMeansIsRefused() {
        assertThatThrownBy(Adt.of("A01").with("20260224091500", "99991231000000")::translated)
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.code()).isEqualTo("DATE_ABSURD"));
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"20270101, BIRTH_IN_FUTURE", "17121212, DATE_ABSURD", "'99991231', 'DATE_ABSURD,BIRTH_IN_FUTURE'"})
    void anAbsurdBirthIsTakenWithAWarning(String birth, String code) {
        Translated translated = Adt.of("A08")
                .with("191212121212^^^&1.2.752.129.2.1.3.1&ISO", "A4711^^^MELLANLAND")
                .with(BORN, "|" + birth + "|M")
                .translated();

        assertThat(translated.losses().warnings()).containsEntry("PID-7", code);
        assertThat(((Patient) translated.resources().get(0)).hasBirthDate()).isTrue();
    }

    @Test
    void tenThousandRepetitionsTakeNoLongTime() {
        String names = "~A^B".repeat(MANY);
        String staff = "1^A" + "~1^A".repeat(MANY);
        Adt message = Adt.of("A01")
                .with("Tolvansson^Tolvan", "Tolvansson^Tolvan" + names)
                .with("Medicin 3^12^A||||", "Medicin 3^12^A||||" + staff)
                .with("PD1|", "NK1|1|A^B" + names + "|SPO|" + "~x^^y".repeat(MANY));

        Translated translated =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> message.translated());

        assertThat(((Patient) translated.resources().get(0)).getName()).hasSize(MANY + 1);
        assertThat(((Encounter) translated.resources().get(1)).getParticipant()).isNotEmpty();
    }
}

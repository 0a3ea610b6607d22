package se.brygga.translation.hl7v2.pharmacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.Told;

class PharmacyTest {

    private static Told rde(String orc, String... segments) {
        return Told.of("RDE^O11^RDE_O11", "ZZZ|1", "PID", orc, String.join("\r", segments));
    }

    @ParameterizedTest
    @CsvSource({
        "NW, '', active",
        "CA, '', active",
        "CR, '', cancelled",
        "DC, '', stopped",
        "RP, '', stopped",
        "RO, '', active",
        "HD, '', on-hold",
        "RL, '', active",
        "SC, CM, completed",
        "DC, IP, stopped",
        "QQ, '', unknown",
        "'', '', unknown"
    })
    void controlAndStatusTellHowAnOrderStands(String control, String stated, String status) {
        MedicationRequest request = rde("ORC|" + control + "|L1|||" + stated, "RXE||B01AA03^Warfarin^ATC|1||mg")
                .only(MedicationRequest.class);

        assertThat(request.getStatus().toCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "RXE||X|en||mg, RXE-3 NUMBER_FORMAT",
        "'RXE||X|1,5||mg', RXE-3 NUMBER_FORMAT",
        "RXE||X|-1||mg, RXE-3 NUMBER_FORMAT",
        "RXE||X|1E999999999||mg, RXE-3 NUMBER_FORMAT",
        "RXE||X|3|2|mg, RXE-4 DOSE_RANGE",
        "RXE|||3|2|mg, RXE-2 MEDICATION_MISSING",
        "RXE||X|1||mg|||||||många, RXE-12 NUMBER_FORMAT",
        "RXO|X|1, RXE RXE_MISSING"
    })
    void dosesThatAreNoneAreRefused(String order, String refusal) {
        assertThat(rde("ORC|NW|L1", order).refusal()).isEqualTo(refusal);
    }

    @Test
    void ordersWithoutNumberOrWithTheSameAreRefused() {
        assertThat(rde("ORC|NW", "RXE||X|1").refusal()).isEqualTo("ORC-2 ORDER_NUMBER_MISSING");
        assertThat(rde("ORC|NW|L1", "RXE||X|1", "ORC|NW|L1", "RXE||Y|1").refusal())
                .isEqualTo("ORC(2)-2 ORDER_TWICE");
        assertThat(rde("ORC|NW|L1", "RXE||X|1", "ORC|NW|L2").refusal()).isEqualTo("ORC(2) RXE_MISSING");
        assertThat(rde("ORC|NW|L1", "RXE||X|1", "RXE||Y|1").refusal()).isEqualTo("RXE(2) RXE_TWICE");
        assertThat(Told.of("OMP^O09", "ZZZ|1", "PID", "RXO|X").refusal()).isEqualTo("ORC ORC_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "BID, 2, 1, D, ''",
        "TID, 3, 1, D, ''",
        "QID, 4, 1, D, ''",
        "5ID, 5, 1, D, ''",
        "QOD, 1, 2, D, ''",
        "Q6H, 1, 6, H, ''",
        "Q30M, 1, 30, MIN, ''",
        "Q2W, 1, 2, WK, ''",
        "Q3L, 1, 3, MO, ''",
        "QHS, 1, 1, D, HS",
        "QAM, 1, 1, D, MORN"
    })
    void repeatPatternsBecomeTimes(String pattern, int frequency, int period, String unit, String when) {
        TimingRepeatComponent repeat = rde("ORC|NW|L1", "RXE||X|1", "TQ1|1||" + pattern)
                .only(MedicationRequest.class)
                .getDosageInstructionFirstRep()
                .getTiming()
                .getRepeat();

        assertThat(repeat.getFrequency()).isEqualTo(frequency);
        assertThat(repeat.getPeriod().intValue()).isEqualTo(period);
        assertThat(repeat.getPeriodUnit().name()).isEqualTo(unit);
        assertThat(repeat.getWhen().stream().map(one -> one.getValue().name()))
                .isEqualTo(when.isEmpty() ? List.of() : List.of(when));
    }

    @Test
    void unknownPatternStaysAsText() {
        Translated translated =
                rde("ORC|NW|L1", "RXE||X|1", "TQ1|1||VID BEHOV|9999").translated();
        MedicationRequest request = (MedicationRequest) translated.resources().get(1);

        assertThat(request.getDosageInstructionFirstRep().getTiming().getCode().getText())
                .isEqualTo("VID BEHOV");
        assertThat(translated.losses().warnings())
                .containsEntry("TQ1-3", "TIMING_UNKNOWN")
                .containsEntry("TQ1-4", "TIME_FORMAT");
    }

    @Test
    void treatmentThatEndsBeforeItStartsIsRefused() {
        assertThat(rde("ORC|NW|L1", "RXE||X|1", "TQ1|1||BID||||20260310|20260301")
                        .refusal())
                .isEqualTo("TQ1-8 END_BEFORE_START");
    }

    @Test
    void repetitionWithoutEndIsRefused() {
        assertThat(rde("ORC|NW|L1", "RXE||X|1", "TQ1|1||BID\r".repeat(51)).refusal())
                .isEqualTo("TQ1(51) TIMINGS_TOO_MANY");
        assertThat(rde("ORC|NW|L1", "RXE||X|1||||" + "a~".repeat(201)).refusal())
                .isEqualTo("RXE-7 REPETITIONS_TOO_MANY");
    }

    @Test
    void laterTransactionIsNewer() {
        assertThat(rde("ORC|DC|L1|||||||20260228100000", "RXE||X|1")
                        .translated()
                        .at())
                .isEqualTo("2026-02-28T09:00:00Z");
        assertThat(rde("ORC|DC|L1|||||||20990228100000", "RXE||X|1")
                        .translated()
                        .at())
                .isEqualTo("2026-03-01T12:00:00Z");
    }

    @Test
    void ordersOfTwoPersonsNeverMeet() {
        Told first = rde("ORC|NW|L1^EHR", "RXE||X|1");
        Told second = new Told(first.text().replace("191212121212", "196101182803"));

        assertThat(second.only(MedicationRequest.class).getIdPart())
                .isNotEqualTo(first.only(MedicationRequest.class).getIdPart());
    }
}

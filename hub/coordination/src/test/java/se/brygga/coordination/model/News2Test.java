package se.brygga.coordination.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class News2Test {

    private static final String AT = "2026-02-10T08:00:00+01:00";

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvFileSource(resources = "news2.csv", numLinesToSkip = 1)
    void boundary(String code, String value, String unit, Integer points) {
        News2 score = score(Vitals.number(code, value, unit));

        assertThat(score.points().get(News2Parameter.valueOf(code.toUpperCase(Locale.ROOT))))
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "saturation {0} by scale 2 on {1}: {2}")
    @CsvSource({
        "83, air, 3",
        "84, air, 2",
        "85, air, 2",
        "86, air, 1",
        "87, air, 1",
        "88, air, 0",
        "92, air, 0",
        "93, air, 0",
        "100, air, 0",
        "83, oxygen-given, 3",
        "84, oxygen-given, 2",
        "87, oxygen-given, 1",
        "88, oxygen-given, 0",
        "92, oxygen-given, 0",
        "93, oxygen-given, 1",
        "94, oxygen-given, 1",
        "95, oxygen-given, 2",
        "96, oxygen-given, 2",
        "97, oxygen-given, 3",
        "92, unknown, 0",
        "93, unknown,"
    })
    void scale2(String value, String gas, Integer points) {
        News2 score =
                score(Vitals.number(News2Codes.SCALE_2, value, "%"), Vitals.observation("oxygen", Vitals.concept(gas)));

        assertThat(score.points().get(News2Parameter.SATURATION)).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"alert, 0", "confusion, 3", "voice, 3", "pain, 3", "unresponsive, 3", "air,", "tired,"})
    void consciousness(String value, Integer points) {
        News2 score = score(Vitals.observation("consciousness", Vitals.concept(value)));

        assertThat(score.points().get(News2Parameter.CONSCIOUSNESS)).isEqualTo(points);
    }

    @Test
    void completeSetHasATotal() {
        News2 score = News2.of(Vitals.set("a", AT, "140"), Vitals.CODES);

        assertThat(score.total()).hasValue(3);
        assertThat(score.risk()).isEqualTo(News2.Risk.LOW_MEDIUM);
        assertThat(score.sentence()).isEqualTo("NEWS2 3.");
    }

    @Test
    void incompleteSetSaysWhatIsMissing() {
        List<Observation> set = new ArrayList<>(Vitals.set("a", AT, "140"));
        set.removeIf(one -> one.getId().endsWith("oxygen") || one.getId().endsWith("temperature"));
        News2 score = News2.of(set, Vitals.CODES);

        assertThat(score.total()).isEmpty();
        assertThat(score.missing()).containsExactly(News2Parameter.OXYGEN, News2Parameter.TEMPERATURE);
        assertThat(score.sentence())
                .isEqualTo("NEWS2 är ofullständigt (minst 3). Det saknas: luft eller syrgas, temperatur.");
    }

    @Test
    void valuesThatContradictEachOtherAreMissing() {
        assertThat(score(Vitals.number("pulse", "80", "/min"), Vitals.number("pulse", "140", "/min"))
                        .points())
                .isEmpty();
        assertThat(score(Vitals.number("pulse", "80", "/min"), Vitals.number("pulse", "81", "/min"))
                        .points())
                .containsEntry(News2Parameter.PULSE, 0);
    }

    @Test
    void partsOfAPanelCount() {
        Observation panel = new Observation().setStatus(ObservationStatus.FINAL);
        panel.addComponent()
                .setCode(Vitals.concept("systolic"))
                .setValue(new Quantity().setValue(90).setUnit("mmHg"));

        assertThat(score(panel).points()).containsEntry(News2Parameter.SYSTOLIC, 3);
    }

    @Test
    void oxygenMayBeToldAsYesOrNo() {
        assertThat(score(Vitals.observation("oxygen", new BooleanType(true))).atLeast())
                .isEqualTo(2);
        assertThat(score(Vitals.observation("oxygen", new BooleanType(false))).points())
                .containsEntry(News2Parameter.OXYGEN, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "cancelled", "preliminary", "registered"})
    void whatDoesNotStandIsMissing(String status) {
        Observation pulse = Vitals.number("pulse", "140", "/min");
        pulse.setStatus(ObservationStatus.fromCode(status));

        assertThat(score(pulse).points()).isEmpty();
    }

    @Test
    void withoutCodesNothingIsScored() {
        assertThat(News2.of(Vitals.set("a", AT, "140"), News2Codes.NONE).points())
                .isEmpty();
    }

    private static News2 score(Observation... observations) {
        return News2.of(List.of(observations), Vitals.CODES);
    }
}

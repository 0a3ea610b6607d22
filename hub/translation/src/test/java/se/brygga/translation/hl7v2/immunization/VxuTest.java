package se.brygga.translation.hl7v2.immunization;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.Told;

class VxuTest {

    private static final String ORC = "ORC|RE||V1";

    private static Told vxu(String... segments) {
        return Told.of("VXU^V04^VXU_V04", "ZZZ|1", "PID", String.join("\r", segments));
    }

    private static String rxa(String refusal, String completion, String action) {
        return "RXA|0|1|20260115||J07BB02^^ATC|999||||||||||||" + refusal + "||" + completion + '|' + action;
    }

    @ParameterizedTest
    @CsvSource({
        "'', CP, A, completed, ''",
        "'', '', '', completed, ''",
        "'', PA, A, completed, ''",
        "'', RE, A, not-done, PATOBJ",
        "'', NA, A, not-done, NA",
        "01^Avstod, RE, A, not-done, 01",
        "01^Avstod, '', A, not-done, 01",
        "'', CP, D, entered-in-error, ''"
    })
    void completionTellsIfItWasGiven(String refusal, String completion, String action, String status, String reason) {
        Immunization immunization = vxu(ORC, rxa(refusal, completion, action)).only(Immunization.class);

        assertThat(immunization.getStatus().toCode()).isEqualTo(status);
        assertThat(immunization.getStatusReason().getCodingFirstRep().getCode())
                .isEqualTo(reason.isEmpty() ? null : reason);
        assertThat(immunization.getIsSubpotent()).isEqualTo(completion.equals("PA"));
    }

    @ParameterizedTest
    @CsvSource({
        "RXA|0|1|||J07BB02|999, RXA-3 OCCURRENCE_MISSING",
        "RXA|0|1|00000000||J07BB02|999, RXA-3 OCCURRENCE_MISSING",
        "RXA|0|1|20261345||J07BB02|999, RXA-3 DATE_FORMAT",
        "RXA|0|1|20260115|20260114|J07BB02|999, RXA-4 END_BEFORE_START",
        "RXA|0|1|20260115|||999, RXA-5 VACCINE_MISSING",
        "RXA|0|1|20260115||J07BB02|halv, RXA-6 NUMBER_FORMAT",
        "RXA|0|1|20260115||J07BB02|999||||||||||||||QQ, RXA-20 STATUS_UNKNOWN",
        "NTE|1, RXA RXA_MISSING"
    })
    void whatCannotBeTrustedIsRefused(String rxa, String refusal) {
        assertThat(vxu(ORC, rxa).refusal()).isEqualTo(refusal);
    }

    @Test
    void orderWithoutVaccinationAndNumbersThatRepeatAreRefused() {
        assertThat(vxu(ORC, rxa("", "CP", "A"), "ORC|RE||V2").refusal()).isEqualTo("ORC(2) RXA_MISSING");
        assertThat(vxu(ORC, rxa("", "CP", "A"), ORC, rxa("", "CP", "A")).refusal())
                .isEqualTo("RXA(2) IMMUNIZATION_TWICE");
    }

    @Test
    void severalVaccinationsOfOneOrderAndOneWithoutOrderAreTaken() {
        assertThat(vxu(ORC, rxa("", "CP", "A"), rxa("", "CP", "A")).translated().resources())
                .hasSize(3);
        assertThat(vxu(rxa("", "CP", "A")).only(Immunization.class).hasIdentifier())
                .isFalse();
    }

    @Test
    void vaccinationOfTomorrowIsWarnedOf() {
        Translated translated = vxu(ORC, "RXA|0|1|20990101||J07BB02|999").translated();

        assertThat(translated.losses().warnings()).containsEntry("RXA-3", "TIME_IN_FUTURE");
    }

    @ParameterizedTest
    @CsvSource({"9999", "9999^MELLANLAND", "V1^MELLANLAND^1.2.752.1^ISO", "''"})
    void vaccinationsOfTwoPersonsNeverMeet(String number) {
        Told first = vxu("ORC|RE||" + number, rxa("", "CP", "A"));
        Told second = new Told(first.text().replace("191212121212", "196101182803"));

        assertThat(second.only(Immunization.class).getIdPart())
                .isNotEqualTo(first.only(Immunization.class).getIdPart());
    }

    @Test
    void historicalDosesWithoutANumberOfTheirOwnAreSeveral() {
        String later = rxa("", "CP", "A").replace("20260115", "20260116");
        Told message = vxu("ORC|RE||9999", rxa("", "CP", "A"), "ORC|RE||9999", later);

        assertThat(message.translated().resources()).hasSize(3);
        assertThat(message.only(Immunization.class).hasIdentifier()).isFalse();
    }

    @Test
    void authorityThatIsSpelledOtherwiseIsTheSame() {
        Told oid = vxu("ORC|RE||V1^^1.2.752.1^ISO", rxa("", "CP", "A"));
        Told urn = vxu("ORC|RE||V1^LAB^urn:oid:1.2.752.1^ISO", rxa("", "CP", "A"));

        assertThat(urn.only(Immunization.class).getIdPart())
                .isEqualTo(oid.only(Immunization.class).getIdPart());
    }

    @Test
    void visitThatNobodyToldOfIsNamedByItsNumber() {
        Told message = vxu("PV1|1|I" + "|".repeat(17) + "B77", ORC, rxa("", "CP", "A"));

        assertThat(message.only(Immunization.class)
                        .getEncounter()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("B77");
    }

    @Test
    void observationsInAnotherOrderAreTheSame() {
        String one = "OBX|1|NM|A^A^L||1||||||F";
        String other = "OBX|2|NM|B^B^L||2||||||F";
        Told forth = vxu(ORC, rxa("", "CP", "A"), one, other);
        Told back = vxu(ORC, rxa("", "CP", "A"), other, one);

        assertThat(observation(back, "B")).isEqualTo(observation(forth, "B"));
    }

    private static String observation(Told message, String code) {
        return message.translated().resources().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(one -> code.equals(one.getCode().getCodingFirstRep().getCode()))
                .findFirst()
                .orElseThrow()
                .getIdPart();
    }
}

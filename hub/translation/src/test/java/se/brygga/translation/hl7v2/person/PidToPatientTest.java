package se.brygga.translation.hl7v2.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.adt.Adt;

class PidToPatientTest {

    private static final String BORN = "|19121212|M";

    @ParameterizedTest(name = "PD1-12 {0} protects as {1}")
    @CsvSource(value = {"Y, MARKED", "S, REGISTRATION", "N, NONE", "'', NONE", "'\"\"', NONE", "Q, UNKNOWN"})
    void protectionFollowsTheCodeTableAndAnUnknownCodeProtects(String code, Protection protection) {
        Translated translated =
                Adt.of("A01").with("PD1|", "PD1||||||||||||" + code).translated();

        assertThat(Protection.of(patient(translated))).isEqualTo(protection);
    }

    @ParameterizedTest(name = "PD1-12 {0} is labelled {1}")
    @CsvSource({"Y, sekretessmarkering", "S, skyddadFolkbokforing", "Q, okand"})
    void onlyLabelsThatTheProfileKnowsAreWritten(String code, String label) {
        Translated translated =
                Adt.of("A01").with("PD1|", "PD1||||||||||||" + code).translated();

        assertThat(patient(translated).getMeta().getSecurity())
                .extracting("code")
                .containsExactly(label);
    }

    @Test
    void aSourceThatCannotSendTheFlagLeavesItUnknown() {
        Source s = Adt.SOURCE;
        Source cannot = new Source(
                s.connector(),
                s.custodian(),
                s.unit(),
                s.zone(),
                s.charset(),
                s.localSystem(),
                false,
                false,
                s.spelling(),
                s.codes(),
                s.identifiers(),
                s.hash());

        assertThat(Protection.of(patient(Adt.of("A01").translated(cannot)))).isEqualTo(Protection.UNKNOWN);
    }

    @ParameterizedTest(name = "{0} is registered in {1}")
    @CsvSource({
        "a^^^^^^H^^990100~b^^^^^^P^^990200~c^^^^^^L^^990300, 9903",
        "a^^^^^^H^^990100~b^^^^^^P^^990200, 9902",
        "a^^^^^^C^^990100~b^^^^^^H^^9902, 9902",
        "a^^^^^^C^^990100~b^^^^^^^^990300, 9903",
        "a^^^^^^C^^990100~b^^^^^^M^^990200, none",
        "a^^^^^^L^^Åkerby, none",
        "a^^^^^^L^^99, none"
    })
    void municipalityIsThatOfTheRegisteredAddress(String addresses, String municipality) {
        Patient patient =
                patient(Adt.of("A01").with(BORN, BORN + "|||" + addresses).translated());

        String found = "none";
        for (Address address : patient.getAddress()) {
            if (address.hasExtension(Canonical.MUNICIPALITY)) {
                assertThat(address.getUse()).isEqualTo(Address.AddressUse.HOME);
                found = address.getExtensionString(Canonical.MUNICIPALITY);
            }
        }
        assertThat(found).isEqualTo(municipality);
    }

    @Test
    void deletedFieldsAreTold() {
        Translated translated = Adt.of("A01")
                .with(BORN, "|19121212|\"\"|||\"\"||\"\"|\"\"||\"\"")
                .translated();

        assertThat(translated.cleared())
                .containsExactlyInAnyOrder(
                        "Patient.telecom[home]",
                        "Patient.telecom[work]",
                        "Patient.gender",
                        "Patient.address",
                        "Patient.maritalStatus");
        assertThat(translated.losses().fates().get("PID-13").detail()).isEqualTo("Patient.telecom[home]");
    }

    @Test
    void anEmptyFieldDeletesNothing() {
        assertThat(Adt.of("A01").translated().cleared()).isEmpty();
    }

    @Test
    void timeOfDeathIsStrongerThanTheFlag() {
        Patient patient =
                patient(Adt.of("A08").with("DEATHTIME|DEATHFLAG", "20260226|Y").translated());

        assertThat(patient.getDeceased()).isInstanceOf(DateTimeType.class);
        assertThat(patient.getDeceasedDateTimeType().getValueAsString()).isEqualTo("2026-02-26");
        assertThat(patient(Adt.of("A08").with("DEATHFLAG", "Y").translated()).getDeceased())
                .isInstanceOfSatisfying(BooleanType.class, dead -> assertThat(dead.booleanValue())
                        .isTrue());
    }

    @Test
    void timeOfBirthStandsBesideTheDate() {
        Patient patient = patient(Adt.of("A01").with(BORN, "|191212121530|M").translated());

        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1912-12-12");
        assertThat(patient.getBirthDateElement().getExtension()).hasSize(1);
    }

    @Test
    void genderIsNeverGuessed() {
        Translated translated = Adt.of("A01").with(BORN, "|19121212|K").translated();

        assertThat(patient(translated).hasGender()).isFalse();
        assertThat(translated.losses().fates().get("PID-8").kind()).isEqualTo("unmapped");
        assertThat(translated.losses().warnings()).containsEntry("PID-8", "GENDER_UNKNOWN");
    }

    @Test
    void otherIdentifiersAreKeptButNeverAKey() {
        Translated translated = Adt.of("A01")
                .with("PID|1||", "PID|1|A99|")
                .with(BORN + "|", BORN + "|||||||||||196101182803|")
                .translated();

        assertThat(patient(translated).getIdentifier())
                .extracting("value")
                .contains("196101182803", "SE2329990010-V1:A99");
        assertThat(translated.person()).extracting("value").containsExactly("191212121212");
    }

    @Test
    void religionIsForbidden() {
        Translated translated =
                Adt.of("A01").with(BORN + "|||||||||", BORN + "|||||||||CHR").translated();

        assertThat(translated.losses().fates().get("PID-17").detail()).isEqualTo("FORBIDDEN");
    }

    @Test
    void whatIsNoDateParksTheMessage() {
        assertThatThrownBy(Adt.of("A01").with(BORN, "|1912-12-12|M")::translated)
                .isInstanceOfSatisfying(
                        Untranslatable.class, e -> assertThat(e.place()).isEqualTo("PID-7"));
    }

    private static Patient patient(Translated translated) {
        return (Patient) translated.resources().get(0);
    }
}

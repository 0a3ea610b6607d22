package se.brygga.access.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SMART v2 scopes (security.md 2.2; view.md 4, S24-S26; security.md 6, case 71). */
class SmartScopesTest {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    @ParameterizedTest(name = "{0} lets {1} {2}: {3}, rejected: {4}")
    @CsvFileSource(resources = "smart-scopes.csv", delimiter = ';', numLinesToSkip = 1)
    void reads(String scope, char action, String type, boolean allowed, boolean rejected) {
        SmartScopes scopes = SmartScopes.parse(scope);

        assertThat(scopes.mayAct(action, type)).isEqualTo(allowed);
        assertThat(scopes.rejected().contains(scope)).isEqualTo(rejected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "category=laboratory; true",
                "category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory; true",
                "category=http://terminology.hl7.org/CodeSystem/observation-category|; true",
                "category=http://other.example|laboratory; false",
                "category=|laboratory; false",
                "category=vital-signs; false",
                "category=vital-signs,laboratory; true",
                "category=laboratory&status=final; true",
                "category=laboratory&status=preliminary; false",
                "category=laboratory&category=vital-signs; false",
                "status=final; true",
                "status=http://hl7.org/fhir/observation-status|final; true",
                "code=8480-6; true",
                "clinical-status=active; false",
                "type=laboratory; false"
            })
    void holdsConditionsAgainstTheResource(String conditions, boolean covered) {
        Scopes scopes = SmartScopes.parse("patient/Observation.rs?" + conditions);

        assertThat(scopes.covers('r', observation())).isEqualTo(covered);
        assertThat(scopes.covers('s', observation())).isEqualTo(covered);
        assertThat(scopes.covers('u', observation())).isFalse();
    }

    @Test
    void holdsConditionsOfAllTypesAgainstEach() {
        Scopes scopes = SmartScopes.parse("user/*.rs?status=in-progress,active&code=x user/*.r?status=in-progress");
        var drug = new MedicationRequest().setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        drug.getMedicationCodeableConcept().addCoding().setCode("x");

        assertThat(scopes.covers('s', drug)).isTrue();
        assertThat(scopes.covers('r', new Encounter().setStatus(EncounterStatus.INPROGRESS)))
                .isTrue();
        assertThat(scopes.covers('s', new Encounter().setStatus(EncounterStatus.INPROGRESS)))
                .isFalse();
        assertThat(scopes.covers('r', new Patient())).isFalse();
    }

    @Test
    void whatOneScopeAllowsAllAllow() {
        SmartScopes scopes = SmartScopes.parse("  openid user/Patient.r  user/Observation.s user/Nothing.r ");

        assertThat(scopes.mayAct('r', "Patient")).isTrue();
        assertThat(scopes.mayAct('s', "Observation")).isTrue();
        assertThat(scopes.mayAct('r', "Observation")).isFalse();
        assertThat(scopes.rejected()).containsExactly("user/Nothing.r");
    }

    @Test
    void patientScopesAloneNeedAPatient() {
        SmartScopes mixed = SmartScopes.parse("patient/*.rs user/Observation.rs");

        assertThat(SmartScopes.parse("openid patient/*.rs launch").onlyPatient())
                .isTrue();
        assertThat(mixed.onlyPatient()).isFalse();
        assertThat(SmartScopes.parse("openid").onlyPatient()).isFalse();
        assertThat(mixed.withoutPatient().mayAct('r', "Observation")).isTrue();
        assertThat(mixed.withoutPatient().mayAct('r', "Condition")).isFalse();
    }

    @Test
    void tokenAndRegistrationBothHaveToAllow() {
        Scopes both = SmartScopes.parse("user/*.rs").and(SmartScopes.parse("patient/Observation.r"));

        assertThat(both.mayAct('r', "Observation")).isTrue();
        assertThat(both.mayAct('s', "Observation")).isFalse();
        assertThat(both.mayAct('r', "Patient")).isFalse();
        assertThat(both.covers('r', observation())).isTrue();
        assertThat(both.onlyPatient()).isTrue();
        assertThat(both.withoutPatient().mayAct('r', "Observation")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "patient/*.rs ",
                "patient/Observation.rs?category=a,",
                "/",
                ".",
                "?&=",
                "cruds",
                "\u0000\r\n\t"
            })
    void aMegabyteOfAnythingIsRefusedAtOnce(String part) {
        String text = part.repeat(1_048_576 / part.length());

        SmartScopes scopes = Assertions.assertTimeout(Duration.ofMillis(500), () -> SmartScopes.parse(text));

        assertThat(scopes.mayAct('r', "Observation")).isFalse();
        assertThat(scopes.rejected()).hasSize(1).allMatch(shown -> shown.length() <= 81);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", ".", "?", "&", "=", ",", "|", "c?", "a.", "(a+)+$", "patient/", "x=|,&"})
    void nothingThatFitsAHeaderIsSlow(String part) {
        String text = "patient/Observation.rs?category=" + part.repeat(8_000 / part.length());

        Assertions.assertTimeout(
                Duration.ofMillis(100), () -> SmartScopes.parse(text).covers('r', observation()));
    }

    @Test
    void noScopesAllowNothing() {
        assertThat(SmartScopes.parse(null).mayAct('r', "Patient")).isFalse();
        assertThat(SmartScopes.parse(" ").rejected()).isEmpty();
    }

    private static Resource observation() {
        var observation = new Observation().setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory().addCoding().setSystem(CATEGORIES).setCode("laboratory");
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode("8480-6");
        return observation;
    }
}

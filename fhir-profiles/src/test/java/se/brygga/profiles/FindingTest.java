package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the hub may log and answer: place and rule, never what stands there. */
class FindingTest {

    private static final ProfileValidator VALIDATOR = ProfileValidator.shared();
    private static final Set<String> PROSE =
            Set.of("string", "markdown", "xhtml", "base64Binary", "date", "dateTime", "instant", "decimal");

    static Stream<String> invalid() {
        String folder = Objects.requireNonNull(FindingTest.class.getResource("/examples/invalid"))
                .getPath();
        return Stream.of(Objects.requireNonNull(new File(folder).list()))
                .filter(name -> name.endsWith(".json"))
                .sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void findingsOfAnInvalidExampleQuoteNothing(String name) {
        Resource example = Conformance.resource("examples/invalid/" + name);

        List<Finding> findings = VALIDATOR.validate(example);

        assertThat(findings).first().extracting(Finding::severity).isEqualTo(Finding.Severity.ERROR);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.place()).startsWith(example.fhirType()).matches("[A-Za-z0-9.:()\\[\\]-]+");
            assertThat(finding.text()).endsWith(".").doesNotContain("\n");
            assertThat(freeTexts(example)).noneMatch(text -> finding.text().contains(text));
        });
    }

    @Test
    void missingElementIsNamed() {
        Patient patient = new Patient();
        patient.getMeta().setSource("urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1");

        assertThat(VALIDATOR.validate(patient))
                .containsExactly(new Finding(
                        Finding.Severity.ERROR,
                        "Patient.identifier",
                        "required",
                        "The element Patient.identifier is required."));
    }

    @Test
    void placeInABundleLeadsThroughTheEntry() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry().setResource(Conformance.resource("examples/valid/condition-stroke.json"));
        bundle.addEntry().setResource(Conformance.resource("examples/invalid/patient-personnummer-with-hyphen.json"));

        assertThat(VALIDATOR.validate(bundle))
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo("Bundle.entry[1].resource");
                    assertThat(finding.code()).isEqualTo("invariant");
                    assertThat(finding.text()).startsWith("brygga-pat-1: A personnummer has 12 digits");
                });
    }

    @Test
    void resourceIdIsNoPartOfAPlace() {
        Patient patient = (Patient) Conformance.resource("examples/valid/patient-protected-identity.json");
        patient.setId("Patient/191212121212");
        patient.getIdentifierFirstRep().setValue(null);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        bundle.addEntry().setResource(patient);

        assertThat(VALIDATOR.validate(bundle)).isNotEmpty().noneMatch(finding -> finding.toString()
                .contains("191212121212"));
    }

    @Test
    void receivedResourceNeedsNeitherCustodianNorSubject() {
        Observation observation = (Observation) Conformance.resource("examples/valid/observation-weight.json");
        observation.setMeta(null).setId("o1");

        assertThat(VALIDATOR.validate(observation)).isNotEmpty();
        assertThat(errors(VALIDATOR.validateReceived(observation))).isEmpty();
        assertThat(observation.hasMeta()).isFalse();
    }

    @Test
    void extensionOfSomebodyElseIsNoError() {
        Encounter stay = (Encounter) Conformance.resource("examples/valid/encounter-on-leave.json");
        stay.addExtension("https://leverantor.example/fhir/bed", new StringType("Fönsterplats"));

        assertThat(VALIDATOR.errors(stay)).isNotEmpty();
        assertThat(errors(VALIDATOR.validateReceived(stay))).isEmpty();
        assertThat(VALIDATOR.validateReceived(stay))
                .noneMatch(finding -> finding.text().contains("Fönster"));
    }

    @Test
    void valueThatImitatesAMessageOfTheValidatorIsNotQuoted() {
        Observation observation = (Observation) Conformance.resource("examples/valid/observation-weight.json");
        observation.setValue(new Quantity(1).setSystem("Constraint failed: x-1: 'Tolvan' (defined in y)"));
        observation.setCode(new CodeableConcept(new Coding("http://loinc.org", "Tolvan: 'Tolvan' (defined in", null)));
        observation.addCategory(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", "Tolvan", null)));

        assertThat(VALIDATOR.validate(observation)).isNotEmpty().noneMatch(finding -> finding.toString()
                .contains("Tolvan"));
    }

    private static List<Finding> errors(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    /** Texts of the resource that no profile knows: names, notes, numbers. */
    private static List<String> freeTexts(Base base) {
        TreeSet<String> texts = new TreeSet<>();
        collect(base, texts);
        texts.removeIf(text -> text.length() < 6);
        return List.copyOf(texts);
    }

    private static void collect(Base base, TreeSet<String> texts) {
        if (PROSE.contains(base.fhirType()) && base.primitiveValue() != null) {
            texts.add(base.primitiveValue());
        }
        for (Property child : base.children()) {
            child.getValues().forEach(value -> collect(value, texts));
        }
    }
}

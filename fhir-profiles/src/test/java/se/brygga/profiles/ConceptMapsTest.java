package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code tables as data: each map is a resource, and each of its codes exists. */
class ConceptMapsTest {

    private static final String FOLDER = "concept-maps";
    private static final String BASE = "https://brygga.example/fhir/ConceptMap/";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final IValidationSupport SUPPORT =
            OfflineValidation.support(FHIR, new DefaultProfileValidationSupport(FHIR));
    private static final ProfileValidator VALIDATOR =
            new ProfileValidator(OfflineValidation.validator(FHIR, new DefaultProfileValidationSupport(FHIR)));

    static Stream<String> maps() {
        return Conformance.index(FOLDER).stream();
    }

    @Test
    void indexListsExactlyTheFiles() {
        File folder = new File(Objects.requireNonNull(ConceptMapsTest.class.getResource("/" + FOLDER + "/index.txt"))
                        .getPath())
                .getParentFile();

        assertThat(Conformance.index(FOLDER))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(Objects.requireNonNull(folder.list()))
                        .filter(name -> !name.equals("index.txt"))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("maps")
    void mapIsValidAndNamedAfterItsFile(String name) {
        ConceptMap map = map(name);
        String id = name.replace(".json", "");

        // Codes are looked at below, code by code.
        assertThat(VALIDATOR.errors(map))
                .filteredOn(error -> !error.contains("code '"))
                .isEmpty();
        assertThat(map.getIdElement().getIdPart()).isEqualTo(id);
        assertThat(map.getUrl()).isEqualTo(BASE + id);
        assertThat(map.getVersion()).isEqualTo("0.1.0");
        assertThat(map.getStatus().toCode()).isEqualTo("active");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("maps")
    void everyCodeIsMappedOnceToOneTarget(String name) {
        for (ConceptMapGroupComponent group : map(name).getGroup()) {
            assertThat(group.getElement()).map(SourceElementComponent::getCode).doesNotHaveDuplicates();
            assertThat(group.getElement()).allSatisfy(element -> assertThat(element.getTarget())
                    .hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(ConceptMapsTest::hasACodeOrIsUnmatched));
        }
    }

    /** A code that the packaged table lacks (another version, a site's own) says in a comment where it comes from. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("maps")
    void everySourceCodeIsInItsTable(String name) {
        for (ConceptMapGroupComponent group : map(name).getGroup()) {
            Set<String> codes = codes(group.getSource());
            assumeThat(codes).as(group.getSource() + " is not packaged").isNotEmpty();

            assertThat(group.getElement())
                    .filteredOn(element ->
                            !element.hasTarget() || !element.getTargetFirstRep().hasComment())
                    .map(SourceElementComponent::getCode)
                    .isSubsetOf(codes);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("maps")
    void everyTargetCodeIsInItsCodeSystem(String name) {
        for (ConceptMapGroupComponent group : map(name).getGroup()) {
            Set<String> codes = codes(group.getTarget());
            assumeThat(codes).as(group.getTarget() + " is not packaged").isNotEmpty();

            assertThat(group.getElement())
                    .flatMap(SourceElementComponent::getTarget)
                    .filteredOn(target -> target.hasCode() && !target.hasComment())
                    .map(TargetElementComponent::getCode)
                    .isSubsetOf(codes);
        }
    }

    private static void hasACodeOrIsUnmatched(TargetElementComponent target) {
        assertThat(target.hasCode()).isEqualTo(target.getEquivalence() != ConceptMapEquivalence.UNMATCHED);
    }

    private static ConceptMap map(String name) {
        return (ConceptMap) Conformance.resource(FOLDER + "/" + name);
    }

    /** Returns the codes of a packaged code system; empty if it is not packaged. */
    private static Set<String> codes(String system) {
        Set<String> codes = new HashSet<>();
        if (system != null && SUPPORT.fetchCodeSystem(system) instanceof CodeSystem found) {
            collect(found.getConcept(), codes);
        }
        return codes;
    }

    private static void collect(List<CodeSystem.ConceptDefinitionComponent> concepts, Set<String> codes) {
        for (CodeSystem.ConceptDefinitionComponent concept : concepts) {
            codes.add(concept.getCode());
            collect(concept.getConcept(), codes);
        }
    }
}

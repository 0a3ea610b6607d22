package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {

    private static final String BASE = "https://brygga.example/fhir/";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final IValidationSupport STANDARD = new DefaultProfileValidationSupport(FHIR);
    private static final IValidationSupport SUPPORT = OfflineValidation.support(FHIR, STANDARD);
    private static final ProfileValidator VALIDATOR = new ProfileValidator(OfflineValidation.validator(FHIR, STANDARD));

    static Stream<String> files() {
        return Conformance.FOLDERS.stream()
                .flatMap(folder -> Conformance.index(folder).stream().map(name -> folder + "/" + name));
    }

    static Stream<StructureDefinition> definitions() {
        return Stream.of("extensions", "profiles")
                .flatMap(folder -> Conformance.resources(folder).stream())
                .map(StructureDefinition.class::cast);
    }

    @ParameterizedTest
    @MethodSource("files")
    void idIsTheFileNameAndUrlFollowsFromIt(String path) {
        MetadataResource resource = (MetadataResource) Conformance.resource(path);
        String id = path.substring(path.indexOf('/') + 1, path.length() - ".json".length());

        assertThat(resource.getIdElement().getIdPart()).isEqualTo(id);
        assertThat(resource.getStatus().toCode()).isEqualTo("active");
        if (!(resource instanceof NamingSystem) && isOurs(resource)) {
            assertThat(resource.getUrl()).isEqualTo(BASE + resource.fhirType() + "/" + id);
            assertThat(resource.getVersion()).isEqualTo("0.1.0");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameIsTheIdInCamelCase(String path) {
        MetadataResource resource = (MetadataResource) Conformance.resource(path);
        String suffix = resource instanceof ValueSet ? "-codes" : "";

        assertThat(resource.getName())
                .isEqualTo(camelCase(resource.getIdElement().getIdPart() + suffix));
    }

    @ParameterizedTest
    @MethodSource("files")
    void resourceIsValidR4(String path) {
        // HAPI wants the package of R4 itself for the base of an extension; the snapshot test covers that part.
        assertThat(VALIDATOR.errors(Conformance.resource(path)))
                .filteredOn(error -> !error.contains("Unable to resolve package id hl7.fhir.r4.core#null"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void snapshotIsGeneratedFromTheDifferential(StructureDefinition definition) {
        assertThat(definition.hasSnapshot()).as("committed snapshot").isFalse();

        StructureDefinition generated = (StructureDefinition)
                SUPPORT.generateSnapshot(new ValidationSupportContext(SUPPORT), definition, null, null, null);

        List<String> ids = generated.getSnapshot().getElement().stream()
                .map(element -> element.getId())
                .toList();
        assertThat(definition.getDifferential().getElement())
                .allSatisfy(element -> assertThat(ids).contains(element.getId()));
    }

    @Test
    void indexesListEveryFileInOrder() {
        for (String folder : Conformance.FOLDERS) {
            File files = new File(Objects.requireNonNull(ConformanceTest.class.getResource("/" + folder + "/index.txt"))
                            .getPath())
                    .getParentFile();

            assertThat(Conformance.index(folder))
                    .containsExactlyElementsOf(Stream.of(Objects.requireNonNull(files.list()))
                            .filter(name -> !name.equals("index.txt"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void codesAreCountedAndDefined() {
        assertThat(Conformance.resources("code-systems"))
                .map(CodeSystem.class::cast)
                .isNotEmpty()
                .allSatisfy(system -> {
                    assertThat(system.getConcept()).hasSize(system.getCount()).allMatch(c -> c.hasDefinition());
                    assertThat(system.getConcept())
                            .map(CodeSystem.ConceptDefinitionComponent::getCode)
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void valueSetsTakeAllOfACodeSystemThatExists() {
        List<String> systems = Conformance.resources("code-systems").stream()
                .map(system -> ((CodeSystem) system).getUrl())
                .toList();

        assertThat(Conformance.resources("value-sets"))
                .flatMap(values -> ((ValueSet) values).getCompose().getInclude())
                .map(ValueSet.ConceptSetComponent::getSystem)
                .containsAll(systems)
                .isSubsetOf(systems);
    }

    /** A code system of somebody else keeps its URL. */
    private static boolean isOurs(MetadataResource resource) {
        return !(resource instanceof CodeSystem) || resource.getUrl().startsWith(BASE);
    }

    private static String camelCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}

package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final ProfileValidator VALIDATOR = ProfileValidator.shared();

    static Stream<String> valid() {
        return names("examples/valid").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("valid")
    void validExampleHasNoErrorAndNoWarningOfOurs(String name) {
        Resource example = Conformance.resource("examples/valid/" + name);

        assertThat(VALIDATOR.errors(example)).isEmpty();
        assertThat(VALIDATOR.warnings(example)).noneMatch(warning -> warning.contains("brygga-"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/invalid/reasons.csv", delimiter = ';', numLinesToSkip = 1)
    void invalidExampleFailsForItsReasonOnly(String name, String reason) {
        List<String> errors = VALIDATOR.errors(Conformance.resource("examples/invalid/" + name + ".json"));

        assertThat(errors).isNotEmpty().allMatch(error -> error.contains(reason));
    }

    @Test
    void everyInvalidExampleHasAReason() {
        List<String> listed = Conformance.text("examples/invalid/reasons.csv")
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(';')) + ".json")
                .toList();

        assertThat(names("examples/invalid")).containsExactlyInAnyOrderElementsOf(listed);
    }

    /** Returns the examples of a folder. */
    static Stream<Resource> examples(String folder) {
        return names("examples/" + folder).stream()
                .map(name -> Conformance.resource("examples/" + folder + "/" + name));
    }

    private static List<String> names(String folder) {
        File files = new File(Objects.requireNonNull(ExamplesTest.class.getResource("/" + folder))
                .getPath());
        return Arrays.stream(Objects.requireNonNull(files.list()))
                .filter(name -> name.endsWith(".json"))
                .toList();
    }
}

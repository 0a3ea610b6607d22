package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.profiles.ProfileValidator;

/** What is expected of the samples is valid by the profiles in fhir-profiles. */
class ProfilesOfSamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExpectedResourceIsValid() throws IOException {
        return expected().stream().map(file -> dynamicTest(name(file), () -> isValid(file)));
    }

    @Test
    void everyConnectorThatReceivesHasAnExpectedResult() throws IOException {
        assertThat(expected().stream().map(file -> name(file).split("/")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(SampleConnector.all().stream()
                        .map(SampleConnector::toString)
                        .toList());
    }

    private static void isValid(Path file) throws IOException {
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, Files.readString(file));

        assertThat(ProfileValidator.shared().errorsOfTranslated(bundle)).isEmpty();
    }

    private static List<Path> expected() throws IOException {
        Path connectors = Path.of(System.getProperty("brygga.root"), "connectors");
        try (Stream<Path> files = Files.walk(connectors)) {
            return files.filter(file -> file.endsWith("expected.json")).sorted().toList();
        }
    }

    /** Returns {@code <connector>/<case>}. */
    private static String name(Path file) {
        Path sample = file.getParent();
        return sample.getParent().getParent().getFileName() + "/" + sample.getFileName();
    }
}

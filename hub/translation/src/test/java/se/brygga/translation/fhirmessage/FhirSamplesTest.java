package se.brygga.translation.fhirmessage;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.profiles.ProfileValidator;
import se.brygga.translation.Rendering;
import se.brygga.translation.Sample;

/** Every FHIR sample: what comes out, what happened and what was lost is what stands beside the input. */
class FhirSamplesTest {

    static final Path SAMPLES = Path.of(System.getProperty("brygga.root"), "hub/translation/src/test/samples/fhir");

    @TestFactory
    Stream<DynamicTest> everySampleComesOutAsExpected() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.sorted().toList().stream()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> comesOutAsExpected(folder)));
        }
    }

    /** MedCom's extensions in letters are nobody's but MedCom's: our profiles do not know them. */
    @TestFactory
    Stream<DynamicTest> everyExpectedResourceIsValid() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected.json"))).sorted().toList().stream()
                    .map(folder -> dynamicTest(folder.getFileName().toString(), () -> isValid(folder)));
        }
    }

    private static void isValid(Path folder) throws IOException {
        Bundle bundle = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, Files.readString(folder.resolve("expected.json")));

        assertThat(ProfileValidator.shared().errorsOfTranslated(bundle)).noneMatch(error -> !error.contains("medcom"));
    }

    private static void comesOutAsExpected(Path folder) throws IOException {
        Map<String, String> outputs = outputs(folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("input.")))
                    .containsExactlyInAnyOrderElementsOf(outputs.keySet());
        }
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            String expected = Files.readString(folder.resolve(output.getKey()));
            if (output.getKey().endsWith(".json")) {
                assertThatJson(output.getValue()).isEqualTo(expected);
            } else {
                assertThat(output.getValue()).as(output.getKey()).isEqualTo(expected);
            }
        }
    }

    /** Returns what comes out, by file name; {@code events.txt} tells what happened. */
    static Map<String, String> outputs(Path folder) throws IOException {
        Map<String, String> outputs = new TreeMap<>(input(folder).outputs("fhir", source(folder)));
        if (outputs.containsKey("losses.txt")) {
            InboxMessage message = FhirSources.takeOne(input(folder).content());
            String events = Rendering.events(
                    FhirToRecord.translate(message, source(folder)).events());
            if (!events.isEmpty()) {
                outputs.put("events.txt", events);
            }
        }
        return outputs;
    }

    /** A hospital sends, and a municipality acknowledges. */
    private static Source source(Path folder) {
        return folder.getFileName().toString().startsWith("acknowledgement")
                ? FhirSources.MUNICIPALITY
                : FhirSources.SOURCE;
    }

    private static Sample input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new Sample(
                    folder,
                    files.filter(file -> file.getFileName().toString().startsWith("input."))
                            .findFirst()
                            .orElseThrow());
        }
    }
}

package se.brygga.translation;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;

/** Every sample of every connector: what comes out is what stands beside the input. */
class SamplesTest {

    @TestFactory
    Stream<DynamicNode> everySampleComesOutAsExpected() {
        return SampleConnector.all().stream()
                .map(connector -> dynamicContainer(
                        connector.toString(),
                        Sample.of(connector.folder()).stream()
                                .map(sample -> dynamicTest(
                                        sample.folder().getFileName().toString(),
                                        () -> comesOutAsExpected(sample, connector)))));
    }

    @TestFactory
    Stream<DynamicNode> everyFieldOfHl7SamplesIsAccountedFor() {
        return SampleConnector.all().stream()
                .filter(connector -> connector.format().equals("hl7v2"))
                .flatMap(connector -> Sample.of(connector.folder()).stream()
                        .map(sample -> dynamicTest(
                                sample.folder().getFileName().toString(), () -> addsUp(sample, connector))));
    }

    private static void comesOutAsExpected(Sample sample, SampleConnector connector) throws IOException {
        Map<String, String> outputs = sample.outputs(connector.format(), connector.source());

        assertThat(outputs.keySet()).as("files").isEqualTo(expectedFiles(sample));
        for (Map.Entry<String, String> output : outputs.entrySet()) {
            String expected = Files.readString(sample.folder().resolve(output.getKey()));
            if (output.getKey().endsWith(".json")) {
                assertThatJson(output.getValue()).isEqualTo(expected);
            } else {
                assertThat(output.getValue()).as(output.getKey()).isEqualTo(expected);
            }
        }
    }

    private static Set<String> expectedFiles(Sample sample) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(sample.folder())) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("expected.") || name.equals("losses.txt"))
                    .forEach(names::add);
        }
        return names;
    }

    private static void addsUp(Sample sample, SampleConnector connector) {
        if (Files.exists(sample.folder().resolve("expected.error"))) {
            return;
        }
        InboxMessage message = Translators.intake("hl7v2")
                .read(sample.content(), "", connector.source(), Sample.RECEIVED_AT)
                .get(0);
        if (message.refused().isPresent()) {
            assertThat(sample.folder().resolve("expected.ack")).exists();
            return;
        }
        if (Files.exists(sample.folder().resolve("expected.error"))) {
            return;
        }

        LossReport losses = Translators.translate(message, connector.source()).losses();

        assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                .isEqualTo(Hl7Leaves.count(message.text()));
    }
}

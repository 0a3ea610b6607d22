package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;

/** Every result, order and document of others is translated whole, or refused for the reason in {@code results-refused.csv}. */
class ResultsVectorsTest {

    private static final List<String> KINDS = List.of("ORU", "ORM", "OML", "MDM");

    @TestFactory
    Stream<DynamicTest> everyMessageIsTranslatedOrRefusedForTheStatedReason() throws IOException {
        Map<String, String> refused = refused();
        return files().stream()
                .map(file -> dynamicTest(
                        file, () -> assertThat(outcome(file)).isEqualTo(refused.getOrDefault(file, "translated"))));
    }

    private static List<String> files() throws IOException {
        return Files.readAllLines(Vectors.folder("hl7v2").resolve("index.csv")).stream()
                .skip(1)
                .map(row -> row.split(","))
                .filter(row -> KINDS.contains(row[1].split("\\^")[0]))
                .map(row -> row[0])
                .toList();
    }

    /** Returns {@code translated}, or place and code. */
    private static String outcome(String file) throws IOException {
        Path path = Vectors.folder("hl7v2").resolve(file);
        InboxMessage message = Vectors.arrival(path);
        if (message.refused().isPresent()) {
            return message.refusal().place() + ';' + message.refusal().code();
        }
        try {
            LossReport losses = Translators.translate(message, Vectors.SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(Hl7Leaves.count(message.text()));
            return "translated";
        } catch (Untranslatable e) {
            return e.place() + ';' + e.code();
        }
    }

    /** Returns place and code by file. */
    private static Map<String, String> refused() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ResultsVectorsTest.class.getResourceAsStream("/results-refused.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1] + ';' + cells[2]));
        }
    }
}

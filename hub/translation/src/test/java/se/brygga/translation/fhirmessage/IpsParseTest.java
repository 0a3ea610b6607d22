package se.brygga.translation.fhirmessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.fhirmessage.reading.StrictParser.Parsed;

/** Patient summaries of others are read by our strict parser without anything that FHIR does not know. */
class IpsParseTest {

    /** What is wrong with a summary, by file: a boolean in quotes, and three narratives that are no XHTML. */
    private static final Map<String, String> REFUSED = Map.of(
            "AR_Repository_Example_01.json", "Bundle.entry[1].resource.active: MSG_Datatype_Wrong",
            "HK_IPS_Sample1.json", "Bundle.entry[1].resource.text.div: MSG_BAD_FORMAT",
            "HK_IPS_Sample_with_medication.json", "Bundle.entry[1].resource.text.div: MSG_BAD_FORMAT",
            "NL_Curavista_01.json", "Bundle.entry[0].resource.section[0].text.div: MSG_BAD_FORMAT");

    @Test
    void theFolderOfVectorsHasSummaries() throws IOException {
        assertThat(summaries()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everySummaryIsReadWhole() throws IOException {
        return summaries().stream().map(file -> dynamicTest(file.getFileName().toString(), () -> readWhole(file)));
    }

    private static void readWhole(Path file) throws IOException {
        String reason = REFUSED.get(file.getFileName().toString());
        try {
            Parsed parsed = StrictParser.parse(Document.read(Files.readAllBytes(file)));
            assertThat(parsed.unknown()).isEmpty();
            assertThat(parsed.bundle().getEntry()).isNotEmpty();
            assertThat(reason).isNull();
        } catch (Untranslatable e) {
            assertThat(e.place() + ": " + e.code()).isEqualTo(reason);
        }
    }

    private static List<Path> summaries() throws IOException {
        String vectors = System.getProperty("vectors", "");
        assumeTrue(!vectors.isBlank(), "No summaries of others are read: -Dvectors names no folder");
        Path folder =
                Path.of(System.getProperty("brygga.root")).resolve(vectors).resolve("ips");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}

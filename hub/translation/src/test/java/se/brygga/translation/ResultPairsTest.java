package se.brygga.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;

/**
 * Pairs of others about one data type or segment of a result: the element that each is about means the same to us, but for
 * the differences in {@code result-pairs.csv}.
 */
class ResultPairsTest {

    private static final String PERSON = "PID|1||191212121212^^^&1.2.752.129.2.1.3.1&ISO";

    /**
     * One comparison.
     *
     * @param element what the pair is about, as {@link ResultElements} knows it
     * @param ours empty if we mean the same; else what we make of it, {@code -} for nothing
     */
    private record Row(String pair, String element, String ours) {}

    @TestFactory
    Stream<DynamicTest> theElementThatAPairIsAboutMeansTheSame() throws IOException {
        return rows().stream().map(row -> dynamicTest(row.pair + " " + row.element, () -> compare(row)));
    }

    private static void compare(Row row) throws IOException {
        String ours;
        try {
            ours = ResultElements.value(row.element, translated(row.pair));
        } catch (Untranslatable e) {
            ours = e.place() + ' ' + e.code();
        }
        String theirs = ResultElements.value(row.element, expected(row.pair));
        String stated = row.ours.equals("-") ? "" : row.ours;
        assertThat(ours).isEqualTo(row.ours.isEmpty() ? theirs : stated);
        if (!row.ours.isEmpty()) {
            assertThat(theirs).as("a difference is stated where there is none").isNotEqualTo(stated);
        }
    }

    /** The pairs are about nobody; ours must be about somebody. */
    private static List<Resource> translated(String pair) throws IOException {
        Path file = Vectors.folder("cdc").resolve(pair + ".hl7");
        String text = Files.readString(file).replace("\uFEFF", "").lines().collect(Collectors.joining("\r"));
        text = text.replaceAll("\rPID\\|1(?=\r|$|\\|{3})", "\r" + PERSON);
        if (!text.contains("\rPID")) {
            text = text.replaceFirst("\r", "\r" + PERSON + "\r");
        }
        InboxMessage message = Translators.intake("hl7v2")
                .read(text.getBytes(UTF_8), "", Vectors.SOURCE, Sample.RECEIVED_AT)
                .get(0);
        assertThat(message.refused()).isEmpty();
        return Translators.translate(message, Vectors.SOURCE).resources();
    }

    private static List<Resource> expected(String pair) throws IOException {
        String json = Files.readString(Vectors.folder("cdc").resolve(pair + ".fhir"));
        return FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    private static List<Row> rows() throws IOException {
        Vectors.folder("cdc");
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ResultPairsTest.class.getResourceAsStream("/result-pairs.csv")), UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }
}

package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;

/**
 * Appointments, referrals, medication orders and vaccinations of others are translated with every field accounted for, or
 * refused for the reason in {@code other-refused.csv}; so are the types that nobody takes.
 */
class OtherVectorsTest {

    private static final Set<String> TAKEN = Set.of("SIU", "REF", "RDE", "OMP", "VXU");
    private static final Set<String> LEFT_OUT = Set.of("BAR", "DFT", "OUL", "OMG", "PPR", "RDS", "RAS", "RGV");

    @TestFactory
    Stream<DynamicTest> translatedWholeOrRefusedForTheStatedReason() throws IOException {
        Map<String, String> refused = refused();
        return files().map(file -> file.getFileName().toString())
                .map(name -> dynamicTest(
                        name, () -> assertThat(refusal(Vectors.folder("hl7v2").resolve(name)))
                                .isEqualTo(refused.getOrDefault(name, ""))));
    }

    @Test
    void everyListedRefusalIsOfAFileThatIsThere() throws IOException {
        Set<String> names = files().map(file -> file.getFileName().toString()).collect(Collectors.toSet());

        assertThat(names).containsAll(refused().keySet());
    }

    /** By MSH-9, whatever the file is called. */
    private static Stream<Path> files() throws IOException {
        Map<String, String> types = types();
        return Vectors.messages("hl7v2").stream().filter(file -> {
            String type =
                    types.getOrDefault(file.getFileName().toString(), "   ").substring(0, 3);
            return TAKEN.contains(type) || LEFT_OUT.contains(type);
        });
    }

    private static Map<String, String> types() throws IOException {
        try (Stream<String> lines = Files.lines(Vectors.folder("hl7v2").resolve("index.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        }
    }

    /** Returns place and code of a refusal; empty if the message is translated. */
    private static String refusal(Path file) {
        try {
            InboxMessage message = Vectors.arrival(file);
            if (message.refused().isPresent()) {
                return message.refusal().place() + ' ' + message.refusal().code();
            }
            LossReport losses = Translators.translate(message, Vectors.SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(Hl7Leaves.count(message.text()));
            return "";
        } catch (Untranslatable e) {
            return e.place() + ' ' + e.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> refused() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OtherVectorsTest.class.getResourceAsStream("/other-refused.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1] + ' ' + cells[2]));
        }
    }
}

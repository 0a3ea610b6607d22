package se.brygga.translation.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.translation.municipal.MunicipalSources;

class CsvHostileTest {

    private static final Source SOURCE = MunicipalSources.sjostad();
    private static final int MEGABYTE = 1024 * 1024;
    private static final String FILE = CsvIntakeTest.HEADER + "\r\n" + CsvIntakeTest.ROW + "\"text\"\r\n";

    static Stream<Arguments> hostile() {
        String header = CsvIntakeTest.HEADER + "\n";
        return Stream.of(
                Arguments.of("16 MB of separators", header + ";".repeat(15 * MEGABYTE), "CELL_COUNT line 2"),
                Arguments.of("16 MB behind a quote", header + "\"" + "x\n".repeat(7 * MEGABYTE), "OPEN_QUOTE line 2"),
                Arguments.of("16 MB of one-letter rows", header + "x\n".repeat(7 * MEGABYTE), "TOO_LONG file"),
                Arguments.of("16 MB of blank lines", header + "\n".repeat(15 * MEGABYTE), "NO_ROWS file"),
                Arguments.of("a header without end", ";".repeat(15 * MEGABYTE), "TOO_LONG line 1"),
                Arguments.of("more than 16 MB", " ".repeat(16 * MEGABYTE + 1), "TOO_LONG file"),
                Arguments.of("a NUL", header + CsvIntakeTest.ROW + "\0", "BAD_CHARACTER line 2, column omfattning"),
                Arguments.of(
                        "a text of two million letters",
                        header + CsvIntakeTest.ROW + "t".repeat(2 * MEGABYTE),
                        "TOO_LONG line 2, column omfattning"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String what, String content, String outcome) {
        List<InboxMessage> messages = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(content));

        assertThat(messages).extracting(CsvIntakeTest::outcome).containsExactly(outcome);
    }

    @Property(tries = 3000)
    void whateverIsDoneToAFileItsRowsAreTakenOrRefused(@ForAll("mutilated") String content) {
        for (InboxMessage message : read(content)) {
            if (message.refused().isEmpty()) {
                takenIsTranslatedOrUntranslatable(message);
            }
        }
    }

    private static void takenIsTranslatedOrUntranslatable(InboxMessage message) {
        try {
            assertThat(CsvToFhir.translate(message, SOURCE).resources()).hasSize(1);
        } catch (Untranslatable e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> mutilated() {
        Arbitrary<String> insert =
                Arbitraries.of("\"", "\"\"", ";", "\r", "\n", "\r\n", "\0", "\uFEFF", "1e999", "|", "å", " ", "=1+1");
        return Arbitraries.integers().between(0, FILE.length()).flatMap(at -> Arbitraries.integers()
                .between(0, Math.min(40, FILE.length() - at))
                .flatMap(cut -> insert.map(text -> FILE.substring(0, at) + text + FILE.substring(at + cut))));
    }

    private static List<InboxMessage> read(String content) {
        return new CsvIntake()
                .read(content.getBytes(StandardCharsets.UTF_8), CsvIntakeTest.NAME, SOURCE, Instant.EPOCH);
    }
}

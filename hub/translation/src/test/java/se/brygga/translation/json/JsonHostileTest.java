package se.brygga.translation.json;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.translation.municipal.MunicipalSources;

class JsonHostileTest {

    private static final Source SOURCE = MunicipalSources.akerby();
    private static final int MEGABYTE = 1024 * 1024;

    static Stream<Arguments> hostile() {
        String open = "{\"extent\":";
        return Stream.of(
                Arguments.of("a thousand levels", open + "[".repeat(900) + "]".repeat(900) + "}", "TOO_DEEP"),
                Arguments.of("a million levels", open + "[".repeat(MEGABYTE), "TOO_LONG"),
                Arguments.of("objects in objects", "{\"a\":".repeat(70) + "1" + "}".repeat(70), "TOO_DEEP"),
                Arguments.of("a number of a million digits", open + "9".repeat(MEGABYTE) + "}", "TOO_LONG"),
                Arguments.of("a name of a million letters", "{\"" + "n".repeat(MEGABYTE) + "\":1}", "TOO_LONG"),
                Arguments.of(
                        "a text of two million letters", open + "\"" + "t".repeat(2 * MEGABYTE) + "\"}", "TOO_LONG"),
                Arguments.of("a hundred thousand values", open + "[" + "1,".repeat(100_000) + "1]}", "TOO_LONG"),
                Arguments.of("a hundred thousand items", "{\"items\":[" + "{},".repeat(100_000) + "{}]}", "TOO_LONG"),
                Arguments.of("a NUL", "\0{}", "BAD_SYNTAX"),
                Arguments.of("16 MB of spaces", " ".repeat(16 * MEGABYTE), "NOT_AN_OBJECT"),
                Arguments.of("more than 16 MB", " ".repeat(16 * MEGABYTE + 1), "TOO_LONG"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void hostile(String what, String content, String code) {
        List<InboxMessage> messages = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> read(content.getBytes(StandardCharsets.UTF_8)));

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).refusal().code()).isEqualTo(code);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = JsonIntakeTest.DECISION.replace("HTJ-D", "Hemtjänst").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = JsonIntakeTest.DECISION.getBytes(StandardCharsets.UTF_16);

        assertThat(Stream.of(latin, wide))
                .allSatisfy(content ->
                        assertThat(read(content).get(0).refusal().code()).isEqualTo("BAD_ENCODING"));
    }

    @Test
    void oneTooDeepItemDoesNotSpoilItsNeighbour() {
        String deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";

        List<InboxMessage> messages =
                read(("{\"items\":[" + deep + "," + JsonIntakeTest.DECISION + "]}").getBytes(StandardCharsets.UTF_8));

        assertThat(messages.get(0).refusal().code()).isEqualTo("TOO_DEEP");
        assertThat(messages.get(1).refused()).isEmpty();
    }

    @Property(tries = 3000)
    void whateverIsDoneToAMessageItIsTakenOrRefused(@ForAll("mutilated") String content) {
        for (InboxMessage message : read(content.getBytes(StandardCharsets.UTF_8))) {
            if (message.refused().isEmpty()) {
                takenIsTranslatedOrUntranslatable(message);
            }
        }
    }

    private static void takenIsTranslatedOrUntranslatable(InboxMessage message) {
        try {
            LossReport losses = JsonToFhir.translate(message, SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(losses.fates().size());
        } catch (Untranslatable e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<String> mutilated() {
        Arbitrary<String> insert = Arbitraries.of(
                "\"", "{", "}", "[", "]", ",", ":", "\\", "\\u0000", "\\ud83d", "1e999", "-", "\r\n", "\uFEFF", "null",
                "|", "å");
        int length = JsonIntakeTest.DECISION.length();
        return Arbitraries.integers().between(0, length).flatMap(at -> Arbitraries.integers()
                .between(0, Math.min(40, length - at))
                .flatMap(cut -> insert.map(text -> JsonIntakeTest.DECISION.substring(0, at)
                        + text
                        + JsonIntakeTest.DECISION.substring(at + cut))));
    }

    private static List<InboxMessage> read(byte[] content) {
        return new JsonIntake().read(content, "", SOURCE, Instant.EPOCH);
    }
}

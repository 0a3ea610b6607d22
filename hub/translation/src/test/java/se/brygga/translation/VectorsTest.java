package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;

/** Messages of others are translated with every field accounted for, or refused with a code; nothing else happens. */
class VectorsTest {

    private static final String TRANSLATED = "translated";

    /** Also tells in the report that there is no folder: a factory that is skipped leaves no trace there. */
    @Test
    void theFolderOfVectorsHasMessages() {
        assertThat(Vectors.messages("hl7v2")).isNotEmpty();
        assertThat(Vectors.messages("cdc")).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everySampleMessageIsTranslatedOrRefusedForItsListedReason() {
        return tests("hl7v2", VectorsTest::comesOutAsListed);
    }

    @TestFactory
    Stream<DynamicTest> everyFieldByFieldMessageIsTranslatedOrRefusedWithACode() {
        return tests("cdc", file -> outcome(file));
    }

    private static Stream<DynamicTest> tests(String folder, Judge judge) {
        return Vectors.messages(folder).stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> judge.accept(file)));
    }

    private interface Judge {
        void accept(Path file) throws IOException;
    }

    private static void comesOutAsListed(Path file) throws IOException {
        String name = file.getFileName().toString();

        String outcome = outcome(file);

        if (isOfTypeThatNobodyTakes(file)) {
            assertThat(outcome).startsWith("MSH-9.").contains("_UNKNOWN");
            return;
        }
        String listed = refused().stream()
                .filter(row -> row.startsWith(name + ";"))
                .map(row -> row.substring(name.length() + 1, row.lastIndexOf(';')))
                .findFirst()
                .orElse(TRANSLATED);
        assertThat(outcome)
                .as("refused without a row, or translated in spite of one")
                .isEqualTo(listed);
    }

    /** By MSH-9 as it stands in the file: whoever adds a type to the table lists what of it is refused. */
    private static boolean isOfTypeThatNobodyTakes(Path file) throws IOException {
        String type = Files.readAllLines(file).get(0).split("\\|", -1)[8];
        String[] parts = type.split("\\^");
        return !Translators.knows("hl7v2", parts[0] + '^' + (parts.length > 1 ? parts[1] : ""));
    }

    /** Returns {@code place;code} of a refusal, else that it is translated, with every field accounted for. */
    private static String outcome(Path file) throws IOException {
        InboxMessage message = Vectors.arrival(file);
        if (message.refused().isPresent()) {
            return refusal(message.refusal().place(), message.refusal().code());
        }
        try {
            LossReport losses = Translators.translate(message, Vectors.SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(Hl7Leaves.count(message.text()));
            return TRANSLATED;
        } catch (Untranslatable e) {
            return refusal(e.place(), e.code());
        }
    }

    private static String refusal(String place, String code) {
        assertThat(code).matches("[A-Z0-9_]+");
        assertThat(place).isNotBlank();
        return place + ';' + code;
    }

    /** Returns the rows {@code file;place;code;reason}. */
    private static List<String> refused() {
        return Vectors.rows("/vectors-refused.csv");
    }
}

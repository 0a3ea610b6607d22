package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;

/** Messages of others are translated with every field accounted for, or refused with a code; nothing else happens. */
class VectorsTest {

    /** Also tells in the report that there is no folder: a factory that is skipped leaves no trace there. */
    @Test
    void theFolderOfVectorsHasMessages() {
        assertThat(Vectors.messages("hl7v2")).isNotEmpty();
        assertThat(Vectors.messages("cdc")).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everySampleMessageIsTranslatedOrRefusedWithACode() {
        return tests("hl7v2");
    }

    @TestFactory
    Stream<DynamicTest> everyFieldByFieldMessageIsTranslatedOrRefusedWithACode() {
        return tests("cdc");
    }

    private static Stream<DynamicTest> tests(String folder) {
        return Vectors.messages(folder).stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> translatedOrRefused(file)));
    }

    private static void translatedOrRefused(Path file) throws IOException {
        InboxMessage message = Vectors.arrival(file);
        if (message.refused().isPresent()) {
            refused(file, message, message.refusal().place(), message.refusal().code());
            return;
        }
        try {
            LossReport losses = Translators.translate(message, Vectors.SOURCE).losses();
            assertThat(losses.count("mapped") + losses.count("dropped") + losses.count("unmapped"))
                    .isEqualTo(Hl7Leaves.count(message.text()));
        } catch (Untranslatable e) {
            refused(file, message, e.place(), e.code());
        }
    }

    private static void refused(Path file, InboxMessage message, String place, String code) {
        assertThat(code).matches("[A-Z0-9_]+");
        assertThat(place).isNotBlank();
        if (Translators.knows("hl7v2", message.type())) {
            System.out.printf("%s, %s: refused, %s at %s%n", file.getFileName(), message.type(), code, place);
        }
    }
}

package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A letter id that is used again does not destroy the letter that had it first (messages.md 1, duplicates). */
class LetterIdTest {

    @Test
    void otherContentUnderTheSameLetterIdIsAnotherResource() throws IOException {
        String letter = letter();

        assertThat(id(letter.replace("Hemgång på fredag", "Hemgång på lördag"))).isNotEqualTo(id(letter));
    }

    @Test
    void theSameLetterIdAboutAnotherPersonIsAnotherResource() throws IOException {
        String letter = letter();

        assertThat(id(letter.replace("191212121212", "196101182803"))).isNotEqualTo(id(letter));
    }

    @Test
    void theSameLetterSentAgainIsTheSameResource() throws IOException {
        String letter = letter();
        String again = letter.replace("\"b-7\"", "\"b-8\"")
                .replace(
                        "\"timestamp\": \"2026-03-02T10:00:00+01:00\"", "\"timestamp\": \"2026-03-02T10:31:00+01:00\"");

        assertThat(id(again)).isEqualTo(id(letter));
    }

    private static String letter() throws IOException {
        return new String(FhirIntakeTest.sample("communication-new-with-file"), UTF_8);
    }

    private static String id(String letter) {
        return FhirSources.translate(letter).resources().get(0).getIdPart();
    }
}
